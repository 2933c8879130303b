import type { WorkspaceOf } from '../../shared/channels/slack/workspace-of.ts';
import type { Delivery } from '../../shared/domain/delivery.ts';
import type { SlackInstallation, SlackInstallations } from '../../shared/domain/slack-installation.ts';
import type { Subscriber, Subscriptions } from '../../shared/domain/subscription.ts';

/** The channel that a delivery goes to, and in whose name we write there. */
export type Whereto = {
  channel: string;
  /** Null for a channel that the installation's configuration names: it has no subscriptions to look after. */
  subscriber: Subscriber | null;
  /** Null in the operator's own workspace. */
  installation: SlackInstallation | null;
  token: string;
  /** Whether the app is installed there: else nobody answers a button that is pressed. */
  hasApp: boolean;
};

export type WheretoStores = {
  subscriptions: Pick<Subscriptions, 'subscriber'>;
  installations: Pick<SlackInstallations, 'get'>;
  operatorsToken: () => Promise<string>;
  workspaceOf: WorkspaceOf;
};

/** `not-installed`: the workspace of the subscriber has thrown us out, and we know it. */
export const findWhereto = async (
  { subscriberId, group }: Delivery,
  stores: WheretoStores,
): Promise<Whereto | 'nobody' | { notInstalled: Subscriber }> => {
  const { subscriptions, installations } = stores;
  const subscriber = await subscriptions.subscriber(subscriberId);
  if (subscriber === null) {
    // As raise-alerts names the channels of the configuration; anybody else has been erased.
    if (subscriberId !== `slack.${group}`) return 'nobody';
    return { channel: group, subscriber, ...(await operators(stores)) };
  }
  if (subscriber.destination.via !== 'slack') return 'nobody';
  const { team, channel } = subscriber.destination;
  if (team === null) return { channel, subscriber, ...(await operators(stores)) };
  const installation = await installations.get(team);
  if (installation?.status !== 'active') return { notInstalled: subscriber };
  return { channel, subscriber, installation, token: installation.botToken, hasApp: true };
};

const operators = async ({ operatorsToken, workspaceOf, installations }: WheretoStores) => {
  const token = await operatorsToken();
  const team = await workspaceOf(token);
  const hasApp = team !== null && (await installations.get(team))?.status === 'active';
  return { installation: null, token, hasApp };
};
