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
};

export type WheretoStores = {
  subscriptions: Pick<Subscriptions, 'subscriber'>;
  installations: Pick<SlackInstallations, 'get'>;
  operatorsToken: () => Promise<string>;
};

/** `not-installed`: the workspace of the subscriber has thrown us out, and we know it. */
export const findWhereto = async (
  { subscriberId, group }: Delivery,
  { subscriptions, installations, operatorsToken }: WheretoStores,
): Promise<Whereto | 'nobody' | { notInstalled: Subscriber }> => {
  const subscriber = await subscriptions.subscriber(subscriberId);
  if (subscriber === null) {
    // As raise-alerts names the channels of the configuration; anybody else has been erased.
    if (subscriberId !== `slack.${group}`) return 'nobody';
    return { channel: group, subscriber, installation: null, token: await operatorsToken() };
  }
  if (subscriber.destination.via !== 'slack') return 'nobody';
  const { team, channel } = subscriber.destination;
  if (team === null) return { channel, subscriber, installation: null, token: await operatorsToken() };
  const installation = await installations.get(team);
  if (installation?.status !== 'active') return { notInstalled: subscriber };
  return { channel, subscriber, installation, token: installation.botToken };
};
