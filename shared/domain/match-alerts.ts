import type { AlertMatch, Reason } from './alert.ts';
import type { ShownChange, ShownItem } from './shown-items.ts';
import { distinctWishes, type Interest, type Wish, wishKey } from './subscription.ts';

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
            because: reasonsIn(wanting, item),
          },
        ];
  });

const reasonsIn = (wanting: readonly Interest[], { changes }: ShownItem): Reason[] =>
  distinctWishes(wanting.map(({ wish }) => wish)).map((wish) => {
    const same = wanting.filter((interest) => wishKey(interest.wish) === wishKey(wish));
    return withChosen(wish, same, changes);
  });

/** Kinds are named where they are why it is told: not beside the same wish without any, nor at a decision that is told whatever was chosen. */
const withChosen = (wish: Wish, same: readonly Interest[], changes: readonly ShownChange[]): Reason => {
  const chosen = same.flatMap(({ kinds }) => kinds ?? []);
  const isWhy = same.every(({ kinds }) => kinds !== null) && changes.some(({ kind }) => chosen.includes(kind));
  return isWhy ? { ...wish, kinds: [...new Set(chosen)] } : wish;
};

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
  // That the case they follow is decided everybody wants to know, whatever else they chose to hear of.
  if (wish.by === 'case' && kind === 'case-decided') return true;
  if (kinds !== null) return choosable && kinds.includes(kind);
  // Who follows one case wants to know where it comes up before it is decided there.
  return byDefault || (kind === 'agenda-published' && wish.by === 'case');
};
