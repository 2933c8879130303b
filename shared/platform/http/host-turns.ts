/** Runs requests of one host one after the other. */
export type HostTurns = <Answer>(host: string, request: () => Promise<Answer>) => Promise<Answer>;

/**
 * One request at a time per host, and `pauseMilliseconds` between the end of one and the beginning of the next.
 * Different hosts do not wait for each other.
 */
export const makeHostTurns = (pace: {
  pauseMilliseconds: number;
  now: () => Date;
  sleep: (milliseconds: number) => Promise<void>;
}): HostTurns => {
  const waiting = new Map<string, Promise<unknown>>();
  const restedAt = new Map<string, number>();
  const takeTurn = async <Answer>(host: string, request: () => Promise<Answer>): Promise<Answer> => {
    const rest = (restedAt.get(host) ?? 0) - pace.now().getTime();
    if (rest > 0) await pace.sleep(Math.min(rest, pace.pauseMilliseconds));
    try {
      return await request();
    } finally {
      restedAt.set(host, pace.now().getTime() + pace.pauseMilliseconds);
    }
  };
  return (host, request) => {
    const turn = (waiting.get(host) ?? Promise.resolve()).then(() => takeTurn(host, request));
    // The next in line waits for this turn however it ends; who asked for it hears of a failure.
    waiting.set(
      host,
      turn.then(
        () => undefined,
        () => undefined,
      ),
    );
    return turn;
  };
};
