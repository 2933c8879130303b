import { propertyRuns } from '../../support/property-runs.ts';
import { diceFrom } from '../../variants/dice.ts';
import { type Fault, type How, hows } from './fault.ts';

/** REFERATVAGT_FAULTS=all tries every call in every way; a part of names ("send-digests") all calls that have it. */
const asked = process.env.REFERATVAGT_FAULTS ?? '';
export const inFull = asked !== '';
export const timeout = inFull ? 24 * 3_600_000 : 600_000;

/**
 * One fault for each run. The sample takes every awaited dependency of every function, one of its calls by chance, in
 * `ways` of the four ways to go wrong, which take turns.
 */
export const chooseFaults = (calls: readonly string[], ways: number): Fault[] => {
  if (inFull) return callsAskedFor(calls).flatMap((at) => hows.map((how) => ({ at, how })));
  const dice = diceFrom(propertyRuns(0).seed);
  const byName = Map.groupBy(calls, (call) => call.split('#')[0] ?? '');
  return [...byName.values()].flatMap((own, index) =>
    Array.from({ length: ways }, (_, way) => ({
      at: dice.one(own),
      how: hows[(index + 2 * way) % hows.length] as How,
    })),
  );
};

const callsAskedFor = (calls: readonly string[]): readonly string[] =>
  asked === 'all' ? calls : calls.filter((call) => call.includes(asked));
