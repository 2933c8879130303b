import { setTimeout as wait } from 'node:timers/promises';
import { failureReason } from '../../shared/platform/failure-reason.ts';
import { log } from '../../shared/platform/log.ts';

/**
 * Does something in what is left of a time that several things share; null when it is not done by then, or was not begun. A
 * failure in time is thrown; what fails later is only noted.
 */
export type TimeLimit = <Value>(work: () => Promise<Value>) => Promise<Value | null>;

export const timeLimit = (milliseconds: number): TimeLimit => {
  let isOver = false;
  const over = wait(milliseconds, null, { ref: false }).then(() => {
    isOver = true;
    return null;
  });
  return async (work) => {
    if (isOver) return null;
    const working = work();
    working.catch((error: unknown) => {
      if (isOver) log.warn('slack.failed-too-late', { reason: failureReason(error) });
    });
    return Promise.race([working, over]);
  };
};
