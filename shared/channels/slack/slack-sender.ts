import { ErrorCode, type KnownBlock, WebClient } from '@slack/web-api';
import type { Sent } from '../bring-out.ts';
import { messageId } from './message-id.ts';

/** In a thread when it names one, and then in the channel too: who does not follow the thread sees it all the same. */
export type PostMessage = (message: {
  channel: string;
  text: string;
  blocks: KnownBlock[];
  threadTs: string | null;
}) => Promise<Sent>;

/** What Slack answers when there is no such thread to post in: the message can still stand on its own. */
export const threadRefusals: ReadonlySet<string> = new Set([
  'thread_not_found',
  'invalid_thread_ts',
  'cannot_reply_to_message',
  'restricted_action_non_threadable_channel',
  'restricted_action_thread_locked',
]);

/** Answers that another try cannot mend (docs.slack.dev, chat.postMessage, "Errors"). */
const final = new Set([
  ...threadRefusals,
  'channel_not_found',
  'not_in_channel',
  'is_archived',
  'invalid_blocks',
  'msg_too_long',
  'no_text',
  'restricted_action',
]);

/** Posts through Slack's Web API. One try a call: waiting and trying again is the queue's work, not a sleeping function's. */
export const slackSender = (token: () => Promise<string>, slackApiUrl: string | undefined): PostMessage => {
  const settings = {
    retryConfig: { retries: 0 },
    rejectRateLimitedCalls: true,
    timeout: 20_000,
    ...(slackApiUrl === undefined ? {} : { slackApiUrl }),
  };
  return async ({ threadTs, ...message }) => {
    const thread = threadTs === null ? {} : { thread_ts: threadTs, reply_broadcast: true };
    const client = new WebClient(await token(), settings);
    try {
      const { ts } = await client.chat.postMessage({ ...message, ...thread, ...plain });
      return { status: 'accepted', providerId: messageId({ channel: message.channel, ts: ts ?? '', threadTs }) };
    } catch (error) {
      const refusal = refusalIn(error);
      if (refusal !== null && final.has(refusal)) return { status: 'refused', reason: refusal };
      throw error;
    }
  };
};

/** A link's own preview would say less than the message. */
const plain = { unfurl_links: false, unfurl_media: false };

const refusalIn = (error: unknown): string | null => {
  if (!(error instanceof Error) || !('code' in error) || error.code !== ErrorCode.PlatformError || !('data' in error))
    return null;
  return (error.data as { error?: string }).error ?? null;
};
