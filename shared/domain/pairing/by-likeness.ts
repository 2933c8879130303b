import { closestPairs } from './closest-pairs.ts';
import { areOfTwoCases } from './known-items.ts';
import { alike, likenessOf } from './likeness.ts';
import type { Way } from './way.ts';

/** Retitled items without a case number on both sides: those that are alike enough, the likest first. */
export const byLikeness: Way = (open, known) =>
  closestPairs(open, (before, after) => {
    if (areOfTwoCases(before, after)) return null;
    const likeness = likenessOf(known.features(before), known.features(after));
    return likeness >= alike ? likeness : null;
  }).map(({ before, after, closeness }) => ({
    before,
    after,
    pairing: { by: 'likeness', sure: Math.round(Math.min(0.9, closeness) * 100) / 100 },
  }));
