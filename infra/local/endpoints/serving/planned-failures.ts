/** Failures that a test or a person has ordered: each is used once, in the order given. */
export type PlannedFailures<Failure> = {
  plan(...failures: Failure[]): void;
  /** The failure that the call at hand should meet; undefined when none is left. */
  next(): Failure | undefined;
};

export function plannedFailures<Failure>(): PlannedFailures<Failure> {
  const waiting: Failure[] = [];
  return {
    plan: (...failures) => {
      waiting.push(...failures);
    },
    next: () => waiting.shift(),
  };
}
