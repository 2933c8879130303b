import type { Delivery } from '../../domain/delivery.ts';
import { log } from '../../platform/log.ts';
import type { Sent } from '../bring-out.ts';
import { threadOf } from './message-id.ts';
import { type PostMessage, threadRefusals } from './slack-sender.ts';

type Message = Omit<Parameters<PostMessage>[0], 'threadTs'>;

/**
 * Posts in the thread of what was told before, the newest of it that stands in this channel; on its own where there is
 * nothing, or where Slack has no such thread any more.
 */
export const postInThread = async (
  message: Message,
  { earlier, postMessage }: { earlier: readonly Delivery[]; postMessage: PostMessage },
): Promise<Sent> => {
  const threadTs = newestThread(message.channel, earlier);
  const sent = await postMessage({ ...message, threadTs });
  if (threadTs === null || sent.status !== 'refused' || !threadRefusals.has(sent.reason)) return sent;
  log.warn('slack.thread-gone', { reason: sent.reason });
  return postMessage({ ...message, threadTs: null });
};

const newestThread = (channel: string, earlier: readonly Delivery[]): string | null => {
  const threads = earlier
    .flatMap(({ providerId }) => (providerId === null ? [] : (threadOf(providerId) ?? [])))
    .filter((thread) => thread.channel === channel);
  return threads.at(-1)?.threadTs ?? null;
};
