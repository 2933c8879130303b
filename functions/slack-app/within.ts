import { setTimeout as wait } from 'node:timers/promises';

/** What the work came to within so many milliseconds; null when it is not done by then. A failure in time is thrown. */
export const within = async <Value>(milliseconds: number, work: Promise<Value>): Promise<Value | null> => {
  const enough = new AbortController();
  try {
    return await Promise.race([work, wait(milliseconds, null, { signal: enough.signal })]);
  } finally {
    enough.abort();
  }
};
