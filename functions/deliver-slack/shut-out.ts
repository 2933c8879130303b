import type { Sent } from '../../shared/channels/bring-out.ts';
import { shutOutWords } from '../../shared/channels/slack/shut-out-words.ts';
import type { SlackApi } from '../../shared/channels/slack/slack-api.ts';
import type { CaseThreads } from '../../shared/domain/case-thread.ts';
import type { Delivery } from '../../shared/domain/delivery.ts';
import type { SlackInstallation, SlackInstallations } from '../../shared/domain/slack-installation.ts';
import type { Subscriber, Subscriptions } from '../../shared/domain/subscription.ts';
import { log } from '../../shared/platform/log.ts';
import type { Refusal } from './post-story.ts';
import type { Whereto } from './whereto.ts';

export type ShutOutDependencies = {
  subscriptions: Pick<Subscriptions, 'ofSubscriber' | 'pause'>;
  installations: Pick<SlackInstallations, 'markRevoked' | 'noteRest'>;
  caseThreads: CaseThreads;
  now: () => Date;
};

/** `since` is when what could not be told came to us (UTC instant): from then on the channel has missed something. */
type Telling = { delivery: Delivery; whereto: Whereto; slack: SlackApi; since: string };

/** What follows from Slack's no: to this message, to the channel, or to us in this workspace. */
export const afterRefusal = (
  { what, error }: Refusal,
  telling: Telling,
  dependencies: ShutOutDependencies,
): Promise<Sent> | Sent => {
  switch (what) {
    case 'channel':
      return leaveChannel(error, telling, dependencies);
    case 'workspace':
      return leaveWorkspace(error, telling, dependencies);
    case 'thread':
    case 'message':
      return { status: 'refused', reason: error };
  }
};

const leaveChannel = async (
  error: string,
  { delivery, whereto, slack, since }: Telling,
  dependencies: ShutOutDependencies,
): Promise<Sent> => {
  const { subscriber, installation, channel } = whereto;
  if (subscriber !== null && installation !== null)
    await tellInstaller(shutOutWords(error, channel), { delivery, installation, slack }, dependencies);
  // Told first, paused then: a crash in between tells twice, and never not at all.
  if (subscriber !== null) await pauseAll(subscriber, since, dependencies);
  return { status: 'refused', reason: error };
};

const leaveWorkspace = async (
  error: string,
  { whereto: { installation, subscriber }, since }: Telling,
  dependencies: ShutOutDependencies,
): Promise<Sent> => {
  if (installation === null || subscriber === null) {
    log.error('slack.token-refused', { reason: error });
    return { status: 'held-back', reason: error };
  }
  await dependencies.installations.markRevoked(installation.team);
  log.warn('slack.workspace-left', { team: installation.team, reason: error });
  return withheldFrom(subscriber, since, dependencies);
};

/** The workspace has thrown us out: nothing is told there until it installs us again. */
export const withheldFrom = async (
  subscriber: Subscriber,
  since: string,
  dependencies: Pick<ShutOutDependencies, 'subscriptions' | 'installations'>,
): Promise<Sent> => {
  await pauseAll(subscriber, since, dependencies);
  return { status: 'withheld', reason: 'the workspace has not installed us' };
};

/** Noted first: a channel that rests is told, when it is back, what it missed. */
const pauseAll = async (
  subscriber: Subscriber,
  since: string,
  { subscriptions, installations }: Pick<ShutOutDependencies, 'subscriptions' | 'installations'>,
): Promise<void> => {
  await noteMissed(subscriber, since, { installations });
  const { subscriberId } = subscriber;
  const active = (await subscriptions.ofSubscriber(subscriberId)).filter(({ status }) => status === 'active');
  for (const subscription of active) await subscriptions.pause(subscription);
  log.warn('slack.channel-left', { subscriberId, paused: active.length });
};

/** That the channel was not told what came to us at the instant. */
export const noteMissed = async (
  { destination }: Subscriber,
  since: string,
  { installations }: { installations: Pick<SlackInstallations, 'noteRest'> },
): Promise<void> => {
  if (destination.via === 'slack' && destination.team !== null)
    await installations.noteRest(destination.team, destination.channel, since);
};

const tellInstaller = async (
  text: string,
  { delivery, installation, slack }: { delivery: Delivery; installation: SlackInstallation; slack: SlackApi },
  { caseThreads, now }: ShutOutDependencies,
): Promise<void> => {
  // Kept beside the delivery's own messages: it tells nothing of the story.
  const deliveryId = `${delivery.deliveryId}.installer`;
  if ((await caseThreads.postedOf(deliveryId)).length > 0) return;
  const channel = installation.installedBy;
  const answer = await slack.post({ channel, text, blocks: [], threadTs: null, broadcast: false });
  if (answer.kind !== 'taken') return log.warn('slack.installer-not-told', { team: installation.team });
  const message = { ts: answer.ts, threadTs: null, lines: [], cases: [] };
  await caseThreads.notePosted({ deliveryId, channel }, message, now().toISOString());
};
