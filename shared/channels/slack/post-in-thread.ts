import { log } from '../../platform/log.ts';
import type { SlackAnswer } from './slack-answer.ts';
import type { SlackApi } from './slack-api.ts';

type Message = Parameters<SlackApi['post']>[0];

/** Posts in the thread; on its own where Slack has no such thread any more. Says which thread it stands in. */
export const postInThread = async (
  message: Message,
  slack: Pick<SlackApi, 'post'>,
): Promise<{ answer: SlackAnswer; threadTs: string | null }> => {
  const answer = await slack.post(message);
  const isThreadGone = message.threadTs !== null && answer.kind === 'refused' && answer.what === 'thread';
  if (!isThreadGone) return { answer, threadTs: message.threadTs };
  log.warn('slack.thread-gone', { reason: answer.error });
  return { answer: await slack.post({ ...message, threadTs: null }), threadTs: null };
};
