import { failureReason } from '../../../shared/platform/failure-reason.ts';
import { log } from '../../../shared/platform/log.ts';
import { channelFollows, type SlackPlace } from '../channel-follows.ts';
import type { SlackAppDependencies } from '../dependencies.ts';
import { type MissedLine, missedNews } from './missed-news.ts';
import { postReturn } from './post-return.ts';
import { returnMessages } from './return-messages.ts';

/** With the messages after it this is shorter than the 15 s that the function has. */
const longestReading = 4000;
/** Longer than the function runs: whoever holds a claim that ran out is gone. */
const claimMilliseconds = 20_000;

/** One message a second: five of them are as long as the function can take for it. */
const answersInThread = 5;

export type ReturnDependencies = Pick<
  SlackAppDependencies,
  | 'installations'
  | 'subscriptions'
  | 'slackFor'
  | 'watched'
  | 'sittings'
  | 'revisions'
  | 'outbox'
  | 'publicUrl'
  | 'timeLimit'
  | 'pause'
  | 'now'
>;

/** `under-way`: somebody else is telling it. `shut-out`: the channel still cannot be written to, and rests on. */
export type Returned = 'nothing-to-tell' | 'told' | 'under-way' | 'shut-out';

/**
 * What a channel follows goes on, and the channel is told once what it missed. It goes on first, so that nothing falls in between;
 * since when it rested is forgotten last, so that a crash tells it twice rather than never. Another answer than Slack's no is
 * thrown, and what was missed stays noted: for Slack's next try, and for the next command. `mostAnswers`: in the thread, where there
 * is time for any.
 */
export const returnToChannel = async (
  place: SlackPlace,
  dependencies: ReturnDependencies,
  mostAnswers = answersInThread,
): Promise<Returned> => {
  const { subscriptions, installations, now } = dependencies;
  const { team, channel } = place;
  // In this order: whoever tells it at this moment forgets the rest last, and nothing is paused then.
  const noted = await installations.restsSince(team, channel);
  const { follows } = await channelFollows(place, subscriptions);
  const isPaused = follows.some(({ subscription }) => subscription.status === 'paused');
  if (noted === null && !isPaused) return 'nothing-to-tell';
  if (noted === null) await installations.noteRest(team, channel, now().toISOString());
  const until = new Date(now().getTime() + claimMilliseconds).toISOString();
  const since = await installations.claimReturn(team, channel, { now: now().toISOString(), until });
  if (since === null) return 'under-way';
  try {
    const answer = await goOn(place, { since, mostAnswers }, dependencies);
    if (answer === 'told') await installations.forgetRest(team, channel, until);
    return answer;
  } finally {
    await installations.releaseReturn(team, channel, until);
  }
};

const goOn = async (
  place: SlackPlace,
  { since, mostAnswers }: { since: string; mostAnswers: number },
  dependencies: ReturnDependencies,
): Promise<'told' | 'shut-out'> => {
  const { subscriptions, now } = dependencies;
  const own = (await channelFollows(place, subscriptions)).follows.map(({ subscription }) => subscription);
  const paused = own.filter(({ status }) => status === 'paused');
  for (const subscription of paused) await subscriptions.resume(subscription, now().toISOString());
  if (own.length > 0) {
    const missed = await lookUpMissed(place, { since, own }, dependencies);
    const answer = await postReturn(place, returnMessages(since, missed, { mostAnswers }), dependencies);
    if (answer === 'refused') {
      for (const subscription of paused) await subscriptions.pause(subscription);
      return 'shut-out';
    }
  }
  return 'told';
};

const lookUpMissed = async (
  { channel }: SlackPlace,
  { since, own }: { since: string; own: Parameters<typeof missedNews>[0]['own'] },
  dependencies: ReturnDependencies,
): Promise<MissedLine[] | null> => {
  try {
    // The brake is on because what we read may be wrong: the channel hears that it missed something, and not what.
    if (await dependencies.outbox.isBraked()) return null;
    return await dependencies.timeLimit(longestReading)(() => missedNews({ channel, own, since }, dependencies));
  } catch (error) {
    // The message says that it could not be looked up.
    log.error('slack.missed-unknown', { reason: failureReason(error) });
    return null;
  }
};
