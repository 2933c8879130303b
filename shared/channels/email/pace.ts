/** Gives out turns: at most so many a second, evenly. */
export type Pace = (aSecond: number) => Promise<void>;

export type Time = {
  /** Milliseconds on a clock that only runs forward; not the time of day. */
  elapsed: () => number;
  wait: (milliseconds: number) => Promise<void>;
};

const second = 1000;

/** The turns of one function instance. */
export const makePace = ({ elapsed, wait }: Time): Pace => {
  let free = Number.NEGATIVE_INFINITY;
  return async (aSecond) => {
    const at = Math.max(elapsed(), free);
    free = at + second / aSecond;
    const milliseconds = at - elapsed();
    if (milliseconds > 0) await wait(milliseconds);
  };
};
