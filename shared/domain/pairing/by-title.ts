import { closestPairs } from './closest-pairs.ts';
import { areOfTwoCases } from './known-items.ts';
import { nearEnough, nearnessOfNamesakes } from './same-title.ts';
import { isNameless } from './titles.ts';
import { groupsOf, type Way } from './way.ts';

/** Items of one title: surely, where no other has it; a corrected case number makes it less sure. */
export const byTitle: Way = (open, known) =>
  groupsOf(open, (item) => known.titleKey(item) || null).flatMap((group) =>
    closestPairs(group, (before, after) => {
      const tells = !isNameless(after.title) && known.hasOwnTitle(after);
      return areOfTwoCases(before, after) && !tells ? null : nearnessOfNamesakes(before, after);
    }).map(({ before, after, closeness }) => {
      const own = known.hasOwnTitle(after) ? 0.95 : closeness >= nearEnough ? 0.9 : 0.6;
      const sure = areOfTwoCases(before, after) ? 0.7 : own;
      return { before, after, pairing: { by: 'title', sure } };
    }),
  );
