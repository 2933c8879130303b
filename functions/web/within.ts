import { setTimeout as wait } from 'node:timers/promises';

/** What the work came to within so many milliseconds; null when it is not done by then. A failure in time is thrown. */
export const within = <Value>(milliseconds: number, work: Promise<Value>): Promise<Value | null> =>
  Promise.race([work, wait(milliseconds, null, { ref: false })]);
