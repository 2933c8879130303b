import type { FauxQueue } from './fauxqs.ts';

/** Messages of a queue: to be had now, to be had later, and with somebody. */
export type QueueCounts = { waiting: number; delayed: number; inFlight: number };

export const countsOf = (queue: FauxQueue): QueueCounts => ({
  waiting: Number(queue.getAttribute('ApproximateNumberOfMessages')),
  delayed: Number(queue.getAttribute('ApproximateNumberOfMessagesDelayed')),
  inFlight: Number(queue.getAttribute('ApproximateNumberOfMessagesNotVisible')),
});

export const isEmpty = ({ waiting, delayed, inFlight }: QueueCounts): boolean => waiting + delayed + inFlight === 0;
