import { closestPairs } from './closest-pairs.ts';
import { areOfTwoCases } from './known-items.ts';
import { groupsOf, type Way } from './way.ts';

/** The source says that it is the same item, under another title. */
export const bySourceId: Way = (open) =>
  groupsOf(open, ({ sourceItemId }) => sourceItemId).flatMap((group) =>
    closestPairs(group, (before, after) => (areOfTwoCases(before, after) ? null : 1)).map(({ before, after }) => ({
      before,
      after,
      pairing: { by: 'source-id', sure: 0.7 },
    })),
  );
