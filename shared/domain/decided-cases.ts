import type { AlertMatch } from './alert.ts';
import type { Revision } from './revision.ts';
import { type Subscription, wishKey } from './subscription.ts';

/** The keys of the cases that the matches tell to be decided, of those that are followed as cases (`wishKey`). */
export const decidedCases = (
  { changes }: Pick<Revision, 'changes'>,
  matches: readonly AlertMatch[],
): ReadonlySet<string> => {
  const decided = matches.filter((match) =>
    match.changes.some((position) => changes[position]?.kind === 'case-decided'),
  );
  return new Set(decided.flatMap(({ because }) => because.filter(({ by }) => by === 'case').map(wishKey)));
};

/** Whether the subscription followed nothing besides: it ends with the news. */
export const followsOnly = ({ wishes }: Pick<Subscription, 'wishes'>, cases: ReadonlySet<string>): boolean =>
  wishes.every((wish) => cases.has(wishKey(wish)));
