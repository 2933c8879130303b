export type SlackThread = { channel: string; threadTs: string };

/**
 * How a delivery remembers a message in Slack: "C0123ABCD:1776243600.000100", and behind that the thread's first message
 * for one that stands in a thread.
 */
export const messageId = (posted: { channel: string; ts: string; threadTs: string | null }): string =>
  [posted.channel, posted.ts, ...(posted.threadTs === null ? [] : [posted.threadTs])].join(':');

/**
 * The thread in which more about a message belongs; null where Slack named no message. Slack wants a thread's first
 * message, never one that answers it (docs.slack.dev, chat.postMessage, "thread_ts").
 */
export const threadOf = (providerId: string): SlackThread | null => {
  const [channel = '', ts = '', first = ts] = providerId.split(':');
  return channel === '' || first === '' ? null : { channel, threadTs: first };
};
