import type { Change } from '../change.ts';

/** A revision is one record and holds the meeting too; so much of rewordings it can hold besides (characters). */
const space = 200_000;
/** What is left of a text when the space is used up. */
const shortest = 1000;

/** The same changes, the texts of late rewordings cut when all together are very long; the meetings have them whole. */
export const withinSpace = (changes: readonly Change[]): Change[] => {
  let used = 0;
  return changes.map((change) => {
    if (change.kind !== 'item-reworded') return change;
    used += change.before.length + change.after.length;
    return used <= space ? change : { ...change, before: cutOff(change.before), after: cutOff(change.after) };
  });
};

const cutOff = (text: string): string =>
  text.length <= shortest ? text : `${text.slice(0, shortest)}…`.toWellFormed();
