import { answerIn, type SlackAnswer } from '../../../shared/channels/slack/slack-answer.ts';
import { failureReason } from '../../../shared/platform/failure-reason.ts';
import { log } from '../../../shared/platform/log.ts';
import { channelFollows, type SlackPlace } from '../channel-follows.ts';
import type { SlackAppDependencies } from '../dependencies.ts';
import { missedNews } from './missed-news.ts';
import { returnMessage } from './return-message.ts';

/** Slack waits three seconds for the whole answer, and the message itself takes its time. */
const longestReading = 1200;

export type ReturnDependencies = Pick<
  SlackAppDependencies,
  | 'installations'
  | 'subscriptions'
  | 'slackFor'
  | 'watched'
  | 'historyOf'
  | 'sittings'
  | 'revisions'
  | 'outbox'
  | 'publicUrl'
  | 'within'
  | 'now'
>;

/**
 * What a channel follows goes on, and the channel is told once what it missed. It goes on first, so that nothing falls in between;
 * since when it rested is forgotten last, so that a crash tells it twice rather than never. A channel that still cannot be
 * written to rests on.
 */
export const returnToChannel = async (place: SlackPlace, dependencies: ReturnDependencies): Promise<void> => {
  const { subscriptions, installations, now } = dependencies;
  const { follows } = await channelFollows(place, subscriptions);
  const paused = follows.filter(({ subscription }) => subscription.status === 'paused');
  const noted = await installations.restsSince(place.team, place.channel);
  if (paused.length === 0 && noted === null) return;
  for (const { subscription } of paused) await subscriptions.resume(subscription);
  const since = noted ?? now().toISOString();
  const own = follows.map(({ subscription }) => subscription);
  if (own.length > 0 && !(await isTold(place, { since, own }, dependencies))) {
    for (const { subscription } of paused) await subscriptions.pause(subscription);
    return;
  }
  await installations.forgetRest(place.team, place.channel);
};

type Told = { since: string; own: Parameters<typeof missedNews>[0] };

/** Whether the channel has been told; another answer than Slack's no is thrown, so that Slack sends the event again. */
const isTold = async (place: SlackPlace, { since, own }: Told, dependencies: ReturnDependencies): Promise<boolean> => {
  const message = returnMessage(since, await lookUpMissed({ since, own }, dependencies));
  const answer = await post(place, message, dependencies);
  if (answer.kind === 'wait') throw new Error('Slack asks to wait.');
  if (answer.kind === 'refused') log.warn('slack.not-returned', { team: place.team, reason: answer.error });
  return answer.kind === 'taken';
};

const lookUpMissed = async ({ since, own }: Told, dependencies: ReturnDependencies) => {
  try {
    // The brake is on because what we read may be wrong: the channel hears that it missed something, and not what.
    if (await dependencies.outbox.isBraked()) return null;
    return await dependencies.within(longestReading, missedNews(own, since, dependencies));
  } catch (error) {
    // The message says that it could not be looked up.
    log.error('slack.missed-unknown', { reason: failureReason(error) });
    return null;
  }
};

const post = async (
  { team, channel }: SlackPlace,
  message: ReturnType<typeof returnMessage>,
  { installations, slackFor }: ReturnDependencies,
): Promise<SlackAnswer> => {
  const installation = await installations.get(team);
  try {
    const plain = { unfurl_links: false, unfurl_media: false, parse: 'none', link_names: false } as const;
    const { ts } = await slackFor(installation?.botToken).chat.postMessage({ channel, ...message, ...plain });
    return { kind: 'taken', ts: ts ?? '' };
  } catch (error) {
    return answerIn(error);
  }
};
