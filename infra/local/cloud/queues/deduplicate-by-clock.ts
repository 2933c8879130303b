import type { Clock } from '../clock.ts';
import type { FauxQueue } from './fauxqs.ts';

// https://docs.aws.amazon.com/AWSSimpleQueueService/latest/SQSDeveloperGuide/using-messagededuplicationid-property.html
const windowMilliseconds = 5 * 60_000;

type Original = { messageId: string; sequenceNumber?: string };

/**
 * Makes a FIFO queue forget a message's deduplication id after five minutes of the cloud's time.
 * fauxqs counts the machine's minutes: when a clock is moved on by a day, the next day's message would be taken for a repetition.
 */
export function deduplicateByClock(queue: FauxQueue, clock: Clock): void {
  const seen = new Map<string, Original & { at: number }>();
  const isOver = (at: number) => clock.now().getTime() - at >= windowMilliseconds;
  const get = (id: string) => {
    const original = seen.get(id);
    return original === undefined || isOver(original.at) ? undefined : original;
  };
  const set = (id: string, original: Original) => {
    for (const [oldest, { at }] of seen) {
      if (!isOver(at)) break;
      seen.delete(oldest);
    }
    seen.delete(id);
    seen.set(id, { ...original, at: clock.now().getTime() });
  };
  queue.deduplicationCache = { get, set } as unknown as FauxQueue['deduplicationCache'];
}
