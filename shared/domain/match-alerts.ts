import type { AlertMatch } from './alert.ts';
import type { ShownChange, ShownItem } from './shown-items.ts';
import { distinctWishes, type Interest, wishKey } from './subscription.ts';

/** The matches of each subscriber: every item they asked for once, with all their reasons. */
export const matchInterests = (shown: readonly ShownItem[], interests: readonly Interest[]): AlertMatch[] =>
  shown.flatMap((item) => {
    const wanting = interestsIn(item, interests);
    const changes = item.changes.filter((change) => wanting.some((interest) => isTold(change, interest)));
    return changes.length === 0
      ? []
      : [
          {
            changes: changes.map(({ position }) => position),
            because: distinctWishes(wanting.map(({ wish }) => wish)),
          },
        ];
  });

/** Those of a subscriber's interests that some item answers: the others are no reason to tell them. */
export const answeredInterests = (shown: readonly ShownItem[], interests: readonly Interest[]): Interest[] => {
  const answered = new Set(shown.flatMap((item) => interestsIn(item, interests)));
  return interests.filter((interest) => answered.has(interest));
};

const interestsIn = ({ changes, wishes }: ShownItem, interests: readonly Interest[]): Interest[] => {
  const keys = new Set(wishes.map(wishKey));
  return interests.filter(
    (interest) => keys.has(wishKey(interest.wish)) && changes.some((change) => isTold(change, interest)),
  );
};

const isTold = ({ kind, byDefault, choosable }: ShownChange, { wish, kinds }: Interest): boolean => {
  // That a case is decided is the end of following it, whatever else somebody chose to hear of.
  if (wish.by === 'case' && kind === 'case-decided') return true;
  if (kinds !== null) return choosable && kinds.includes(kind);
  // Who follows one case wants to know where it comes up before it is decided there.
  return byDefault || (kind === 'agenda-published' && wish.by === 'case');
};
