import { closestPairs } from './closest-pairs.ts';
import { caseKey } from './known-items.ts';
import { likenessOf, marksDiffer, shareOf } from './likeness.ts';
import { nearEnough, nearnessOfNamesakes } from './same-title.ts';
import { groupsOf, type Way } from './way.ts';

/** Two items of one case must be at least so alike: else one went and another came. */
const leastOfSameCase = 0.3;

/** Case number and title: nothing is surer, but where both stand there twice. */
export const byCaseNumberAndTitle: Way = (open, known) =>
  groupsOf(open, (item) => {
    const key = caseKey(item);
    return key === null ? null : `${key}|${known.titleKey(item)}`;
  }).flatMap((group) => {
    const single = group.before.length === 1 && group.after.length === 1;
    return closestPairs(group, nearnessOfNamesakes).map(({ before, after, closeness }) => {
      const sure = single ? 1 : closeness >= nearEnough ? 0.9 : 0.6;
      return { before, after, pairing: { by: 'case-number', sure } };
    });
  });

/** Item numbers shift when an item is inserted, so the case number comes first; one case can stand twice on an agenda, then likeness tells. */
export const byCaseNumber: Way = (open, known) =>
  groupsOf(open, caseKey).flatMap((group) =>
    closestPairs(group, (before, after) => {
      if (known.hasOwnCase(after)) return 1;
      const [one, other] = [known.features(before), known.features(after)];
      const likeness = Math.max(likenessOf(one, other), marksDiffer(one, other) ? 0 : shareOf(one.title, other.title));
      return likeness < leastOfSameCase ? null : likeness;
    }).map(({ before, after, closeness }) => {
      const alikeTitles = shareOf(known.features(before).title, known.features(after).title) >= 0.5;
      const sure = known.hasOwnCase(after) ? (alikeTitles ? 0.95 : 0.85) : Math.min(0.9, 0.5 + closeness / 2);
      return { before, after, pairing: { by: 'case-number', sure } };
    }),
  );
