import type { Sent } from '../../shared/channels/bring-out.ts';
import { inline } from '../../shared/channels/slack/mrkdwn.ts';
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
  installations: Pick<SlackInstallations, 'markRevoked'>;
  caseThreads: CaseThreads;
  now: () => Date;
};

/** What follows from Slack's no: to this message, to the channel, or to us in this workspace. */
export const afterRefusal = (
  { what, error }: Refusal,
  { delivery, whereto, slack }: { delivery: Delivery; whereto: Whereto; slack: SlackApi },
  dependencies: ShutOutDependencies,
): Promise<Sent> | Sent => {
  switch (what) {
    case 'channel':
      return leaveChannel(error, { delivery, whereto, slack }, dependencies);
    case 'workspace':
      return leaveWorkspace(error, whereto, dependencies);
    case 'thread':
    case 'message':
      return { status: 'refused', reason: error };
  }
};

const leaveChannel = async (
  error: string,
  { delivery, whereto, slack }: { delivery: Delivery; whereto: Whereto; slack: SlackApi },
  dependencies: ShutOutDependencies,
): Promise<Sent> => {
  const { subscriber, installation, channel } = whereto;
  if (subscriber !== null && installation !== null)
    await tellInstaller(wordsFor(error, channel), { delivery, installation, slack }, dependencies);
  // Told first, paused then: a crash in between tells twice, and never not at all.
  if (subscriber !== null) await pauseAll(subscriber, dependencies);
  return { status: 'refused', reason: error };
};

const leaveWorkspace = async (
  error: string,
  { installation, subscriber }: Whereto,
  dependencies: ShutOutDependencies,
): Promise<Sent> => {
  if (installation === null || subscriber === null) {
    log.error('slack.token-refused', { reason: error });
    return { status: 'held-back', reason: error };
  }
  await dependencies.installations.markRevoked(installation.team);
  log.warn('slack.workspace-left', { team: installation.team, reason: error });
  return withheldFrom(subscriber, dependencies);
};

/** The workspace has thrown us out: nothing is told there until it installs us again. */
export const withheldFrom = async (
  subscriber: Subscriber,
  dependencies: Pick<ShutOutDependencies, 'subscriptions'>,
): Promise<Sent> => {
  await pauseAll(subscriber, dependencies);
  return { status: 'withheld', reason: 'the workspace has not installed us' };
};

const pauseAll = async (
  { subscriberId }: Subscriber,
  { subscriptions }: Pick<ShutOutDependencies, 'subscriptions'>,
): Promise<void> => {
  const active = (await subscriptions.ofSubscriber(subscriberId)).filter(({ status }) => status === 'active');
  for (const subscription of active) await subscriptions.pause(subscription);
  log.warn('slack.channel-left', { subscriberId, paused: active.length });
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

const wordsFor = (error: string, channel: string): string => {
  const place = `<#${inline(channel, 40)}>`;
  const why = error === 'is_archived' ? 'kanalen er arkiveret' : 'Referatvagt er ikke med i kanalen';
  return `Referatvagt kan ikke længere skrive i ${place}: ${why}. Det, kanalen følger, er sat på pause. Inviter Referatvagt igen, og skriv \`/referat liste\` i kanalen for at se, hvad den følger.`;
};
