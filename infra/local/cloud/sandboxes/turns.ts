/** Lets at most so many things happen at once; the rest wait, first come first served. */
export type Turns = {
  inTurn<Value>(work: () => Promise<Value>): Promise<Value>;
  /** How many run or wait. */
  count(): number;
};

export function makeTurns(atMost: number): Turns {
  const waiting: (() => void)[] = [];
  let running = 0;
  const begin = async () => {
    // Whoever waits is handed the turn of the one that ends, so the number that run does not change.
    if (running >= atMost) await new Promise<void>((resolve) => waiting.push(resolve));
    else running += 1;
  };
  const end = () => {
    const next = waiting.shift();
    if (next === undefined) running -= 1;
    else next();
  };
  const inTurn = async <Value>(work: () => Promise<Value>) => {
    await begin();
    try {
      return await work();
    } finally {
      end();
    }
  };
  return { inTurn, count: () => running + waiting.length };
}
