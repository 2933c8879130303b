import { cancellationIn } from './cancellation.ts';
import { saysSomething } from './decision.ts';
import type { Meeting } from './meeting.ts';
import { pairItems } from './pair-items.ts';
import type { ListedPublication } from './publication.ts';

/** What a capture is held against besides the state before it: the start as it was known (UTC instant), and the time. */
export type Expected = { startsAt: string; now: Date };

/**
 * Why a capture is hard to believe, or null; `before` is null at first sight. A site that fails in the middle of an answer
 * looks like a town that cancelled half its agenda: such a capture is a problem to look at again, never a change to tell.
 */
export const whyImplausible = (before: Meeting | null, after: Meeting, expected: Expected): string | null =>
  whyAtFirstSight(after, expected) ?? (before === null ? null : whyLost(before, after));

const whyAtFirstSight = (meeting: Meeting, expected: Expected): string | null => {
  if (meeting.committee.trim() === '') return 'no committee';
  const fromKnown = Math.abs(daysBetween(expected.startsAt, meeting.startsAt));
  if (fromKnown > mostDaysAway) return `a start ${Math.round(fromKnown)} days from the one known`;
  // Only ahead of us: a source's archive goes back for years.
  const ahead = daysBetween(expected.now.toISOString(), meeting.startsAt);
  return ahead > mostDaysAway ? `a start ${Math.round(ahead)} days ahead` : null;
};

/** Councils plan a year ahead; what lies further away is a slip of the pen ("2206"). */
const mostDaysAway = 400;
const daysBetween = (from: string, to: string): number => (Date.parse(to) - Date.parse(from)) / (24 * 3_600_000);

const whyLost = (before: Meeting, after: Meeting): string | null => {
  // A cancelled meeting loses its agenda, and says so itself.
  if (before.items.length === 0 || cancellationIn(after) !== null) return null;
  if (after.items.length === 0) return `no items where there were ${before.items.length}`;
  // By what they are, not by how many: another meeting's agenda under this address is as long.
  const gone = pairItems(before.items, after.items).absent.length;
  if (gone * 2 > before.items.length) return `${gone} of ${before.items.length} items are gone`;
  if (before.stage === 'minutes' && after.stage === 'agenda') return 'an agenda where there were minutes';
  const [decided, stillDecided] = [decisionsIn(before), decisionsIn(after)];
  return decided >= 2 && stillDecided * 2 < decided ? `${stillDecided} decisions where there were ${decided}` : null;
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

/** Whether a look now is late enough after one at `firstSeenAt` (UTC instant) to count as a second one. */
export const isSecondLook = (firstSeenAt: string, now: Date): boolean =>
  now.getTime() - Date.parse(firstSeenAt) >= secondLookAfterMilliseconds;
