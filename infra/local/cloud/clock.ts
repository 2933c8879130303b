/** The time that the whole cloud lives in: schedules, `Date` inside the functions, expiry of items. */
export type Clock = {
  now(): Date;
  /** How far the cloud's time is ahead of the machine's; negative when it is behind. */
  offsetMilliseconds(): number;
};

export type AdjustableClock = Clock & {
  /** Moves time on to `date`; throws when that lies in the past. */
  set(date: Date): void;
  /** Moves time on by so many milliseconds; throws when negative. */
  advance(milliseconds: number): void;
};

export const realClock: Clock = { now: () => new Date(), offsetMilliseconds: () => 0 };

/** A clock that begins at `start`, runs at the real pace, and can be moved on but never back. */
export function adjustableClock({ start }: { start: Date }): AdjustableClock {
  let offset = start.getTime() - Date.now();
  const now = () => new Date(Date.now() + offset);
  const advance = (milliseconds: number) => {
    if (milliseconds < 0) throw new Error(`Time does not run backwards: ${milliseconds} ms at ${now().toISOString()}.`);
    offset += milliseconds;
  };
  return { now, offsetMilliseconds: () => offset, advance, set: (date) => advance(date.getTime() - now().getTime()) };
}
