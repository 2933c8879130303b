import { saysSomething } from './decision.ts';
import type { Meeting } from './meeting.ts';
import type { ListedPublication } from './publication.ts';

/**
 * Why a capture is hard to believe, or null. A site that fails in the middle of an answer looks like a town that
 * cancelled half its agenda: such a capture is a problem to look at again, never a change to tell.
 */
export const whyImplausible = (before: Meeting | null, after: Meeting): string | null => {
  if (before === null || before.items.length === 0) return null;
  if (after.items.length === 0) return `no items where there were ${before.items.length}`;
  if (after.items.length * 2 < before.items.length)
    return `${after.items.length} items where there were ${before.items.length}`;
  if (before.stage === 'minutes' && after.stage === 'agenda') return 'an agenda where there were minutes';
  const [decided, stillDecided] = [decisionsIn(before), decisionsIn(after)];
  if (decided >= 3 && stillDecided * 2 < decided) return `${stillDecided} decisions where there were ${decided}`;
  return null;
};

const decisionsIn = ({ items }: Meeting): number =>
  items.filter(({ decision }) => decision !== null && saysSomething(decision)).length;

/** The same for a source's list; `known` is how many publications it showed at the last good look. */
export const whyListImplausible = (known: number, listed: readonly ListedPublication[]): string | null => {
  if (known > 0 && listed.length === 0) return `an empty list where there were ${known} publications`;
  if (listed.length * 3 < known * 2) return `${listed.length} publications where there were ${known}`;
  return null;
};

/** What is hard to believe is believed when a second look says the same, at least this long after the first. */
const secondLookAfterMilliseconds = 30 * 60_000;

export const isSecondLook = (doubtedAt: string, now: Date): boolean =>
  now.getTime() - Date.parse(doubtedAt) >= secondLookAfterMilliseconds;
