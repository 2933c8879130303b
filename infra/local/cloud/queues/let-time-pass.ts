import type { FauxQueue } from './fauxqs.ts';

export type Passing = { milliseconds: number; inHand: ReadonlySet<string> };

/**
 * Brings nearer what a queue waits for, when the cloud's clock was moved on: delayed messages, and messages that a function
 * left for later. Those that somebody works on (`inHand`, by receipt handle) keep their time, which is the machine's.
 */
export function letTimePass(queue: FauxQueue, { milliseconds, inHand }: Passing): void {
  for (const message of [...queue.delayedMessages, ...[...queue.fifoDelayed.values()].flat()])
    if (message.delayUntil !== undefined) message.delayUntil -= milliseconds;
  for (const entry of queue.inflightMessages.values())
    if (!inHand.has(entry.receiptHandle)) entry.visibilityDeadline -= milliseconds;
  queue.processTimers();
}
