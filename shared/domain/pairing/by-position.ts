import { closestPairs } from './closest-pairs.ts';
import { speakOfOtherThings } from './likeness.ts';
import { groupsOf, type Way } from './way.ts';

/** The number alone, for items without a case number whose texts do not speak against it: it is all we have. */
export const byPosition: Way = (open, known) =>
  groupsOf(open, ({ caseNumber, number }) => (caseNumber === null ? number : null)).flatMap((group) =>
    closestPairs(group, (before, after) =>
      speakOfOtherThings(known.features(before), known.features(after)) ? null : 1,
    ).map(({ before, after }) => ({ before, after, pairing: { by: 'position', sure: 0.4 } })),
  );
