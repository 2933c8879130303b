import type { Cadence } from '../../shared/domain/subscription.ts';

/** Who asked for one thing at once and for another in a digest hears at once of a meeting that has both. */
export const quickest = (asked: readonly { cadence: Cadence }[]): Cadence => {
  const cadences = new Set(asked.map(({ cadence }) => cadence));
  return (['at-once', 'daily', 'weekly'] as const).find((cadence) => cadences.has(cadence)) ?? 'at-once';
};
