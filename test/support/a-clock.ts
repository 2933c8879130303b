export type Clock = { now: () => Date; pass: (minutes: number) => void };

/** A clock that stands still until time is made to pass. */
export const aClock = (start = '2026-04-15T09:00:00.000Z'): Clock => {
  let at = Date.parse(start);
  return {
    now: () => new Date(at),
    pass: (minutes) => {
      at += minutes * 60_000;
    },
  };
};
