import { aClock } from './a-clock.ts';

/** A clock on which a pause takes its time at once. */
export const aPausingClock = (start?: string) => {
  const clock = aClock(start);
  return { ...clock, pause: async (milliseconds: number) => clock.pass(milliseconds / 60_000) };
};
