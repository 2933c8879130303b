import { ErrorCode, type KnownBlock, WebClient } from '@slack/web-api';
import type { Sent } from '../bring-out.ts';

export type PostMessage = (message: { channel: string; text: string; blocks: KnownBlock[] }) => Promise<Sent>;

/** Answers that another try cannot mend (docs.slack.dev, chat.postMessage, "Errors"). */
const final = new Set([
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
  return async (message) => {
    const client = new WebClient(await token(), settings);
    try {
      const { ts } = await client.chat.postMessage({ ...message, unfurl_links: false, unfurl_media: false });
      return { status: 'accepted', providerId: `${message.channel}:${ts ?? ''}` };
    } catch (error) {
      const refusal = refusalIn(error);
      if (refusal !== null && final.has(refusal)) return { status: 'refused', reason: refusal };
      throw error;
    }
  };
};

const refusalIn = (error: unknown): string | null => {
  if (!(error instanceof Error) || !('code' in error) || error.code !== ErrorCode.PlatformError || !('data' in error))
    return null;
  return (error.data as { error?: string }).error ?? null;
};
