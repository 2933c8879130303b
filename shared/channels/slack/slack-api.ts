import { type KnownBlock, LogLevel, WebClient } from '@slack/web-api';
import { answerIn, type SlackAnswer } from './slack-answer.ts';

type Words = { channel: string; text: string; blocks: KnownBlock[] };

/** What we ask of Slack in one workspace. One try a call: trying again is for whoever knows when. */
export type SlackApi = {
  /** In a thread when it names one; `broadcast` shows it in the channel too. `channel` may be a person's id. */
  post(message: Words & { threadTs: string | null; broadcast: boolean }): Promise<SlackAnswer>;
  /** Puts other words in the place of a message's. */
  update(message: Words & { ts: string }): Promise<SlackAnswer>;
};

/** Slack's Web API with one workspace's token; `slackApiUrl` only where it stands somewhere else than at Slack. */
export const slackApi = (token: string, slackApiUrl: string | undefined): SlackApi => {
  const client = new WebClient(token, {
    retryConfig: { retries: 0 },
    rejectRateLimitedCalls: true,
    timeout: 15_000,
    // What fails is answered or thrown, and logged in our own words.
    logLevel: LogLevel.ERROR,
    ...(slackApiUrl === undefined ? {} : { slackApiUrl }),
  });
  return {
    post: ({ threadTs, broadcast, ...words }) => {
      const thread = threadTs === null ? {} : { thread_ts: threadTs, reply_broadcast: broadcast };
      return answered(client.chat.postMessage({ ...words, ...thread, ...plain }));
    },
    update: (message) => answered(client.chat.update({ ...message, parse: 'none', link_names: false })),
  };
};

/** A link's own preview would say less than the message, and a page's "@channel" calls nobody. */
const plain = { unfurl_links: false, unfurl_media: false, parse: 'none', link_names: false } as const;

const answered = async (call: Promise<{ ts?: string | undefined }>): Promise<SlackAnswer> => {
  try {
    return { kind: 'taken', ts: (await call).ts ?? '' };
  } catch (error) {
    return answerIn(error);
  }
};
