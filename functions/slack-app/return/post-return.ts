import { answerIn, type SlackAnswer } from '../../../shared/channels/slack/slack-answer.ts';
import { log } from '../../../shared/platform/log.ts';
import type { SlackPlace } from '../channel-follows.ts';
import type { SlackAppDependencies } from '../dependencies.ts';
import type { ReturnMessage } from './return-messages.ts';

type Dependencies = Pick<SlackAppDependencies, 'installations' | 'slackFor' | 'pause'>;

/** Slack's own: about one message a second in each channel (docs.slack.dev, "Rate limits", special tier). */
const betweenMessages = 1000;

/** Posts the first message in the channel and the others in its thread. Any other answer than Slack's yes or no is thrown. */
export const postReturn = async (
  place: SlackPlace,
  [first, ...more]: readonly [ReturnMessage, ...ReturnMessage[]],
  dependencies: Dependencies,
): Promise<'taken' | 'refused'> => {
  const answer = await post(place, { ...first, thread_ts: undefined }, dependencies);
  if (answer.kind === 'refused') {
    log.warn('slack.not-returned', { team: place.team, reason: answer.error });
    return 'refused';
  }
  for (const message of more) {
    await dependencies.pause(betweenMessages);
    const next = await post(place, { ...message, thread_ts: answer.ts }, dependencies);
    // The channel has heard that there is more, and how much: it is not told all of it again for that.
    if (next.kind === 'refused') log.warn('slack.return-cut-short', { team: place.team, reason: next.error });
  }
  return 'taken';
};

const post = async (
  { team, channel }: SlackPlace,
  { thread_ts, ...message }: ReturnMessage & { thread_ts: string | undefined },
  { installations, slackFor }: Dependencies,
): Promise<Exclude<SlackAnswer, { kind: 'wait' }>> => {
  const installation = await installations.get(team);
  const answer = await answerTo(async () => {
    const plain = { unfurl_links: false, unfurl_media: false, parse: 'none', link_names: false } as const;
    const thread = thread_ts === undefined ? {} : { thread_ts };
    return slackFor(installation?.botToken).chat.postMessage({ channel, ...message, ...plain, ...thread });
  });
  if (answer.kind === 'wait') throw new Error('Slack asks to wait.');
  return answer;
};

const answerTo = async (call: () => Promise<{ ts?: string | undefined }>): Promise<SlackAnswer> => {
  try {
    return { kind: 'taken', ts: (await call()).ts ?? '' };
  } catch (error) {
    return answerIn(error);
  }
};
