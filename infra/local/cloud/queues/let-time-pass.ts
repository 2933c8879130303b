import type { FauxQueue } from './fauxqs.ts';

export type Passing = {
  milliseconds: number;
  /** Receipt handles of messages that somebody works on, and of those that somebody has left for later. */
  inHand: ReadonlySet<string>;
  left: ReadonlySet<string>;
};

/** Longer than an answer takes from the queue server to whoever asked, on a busy machine. */
const onTheWayMilliseconds = 5_000;

/**
 * Brings nearer what a queue waits for, when the cloud's clock was moved on: delayed messages, and messages that a function
 * left for later. Those that somebody works on keep their time, which is the machine's; so do those that are on
 * their way to somebody at this moment: moved on, they would be brought a second time beside the first.
 */
export function letTimePass(queue: FauxQueue, { milliseconds, inHand, left }: Passing): void {
  for (const message of [...queue.delayedMessages, ...[...queue.fifoDelayed.values()].flat()])
    if (message.delayUntil !== undefined) message.delayUntil -= milliseconds;
  const hiddenMilliseconds = Number(queue.getAttribute('VisibilityTimeout')) * 1000;
  for (const entry of queue.inflightMessages.values()) {
    const age = Date.now() - (entry.visibilityDeadline - hiddenMilliseconds);
    const isOnItsWay = !left.has(entry.receiptHandle) && age < onTheWayMilliseconds;
    if (!inHand.has(entry.receiptHandle) && !isOnItsWay) entry.visibilityDeadline -= milliseconds;
  }
  queue.processTimers();
}
