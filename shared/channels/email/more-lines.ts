import { danishDayAndMonth } from '../../platform/danish-date.ts';
import type { FoldedLetter } from './fold-letters.ts';
import { shortCommittee } from './short-committee.ts';

/** More lines than these say nothing to anybody. */
const mostLines = 20;

export type MoreLine = { words: string; link: string };

/** "Og 26 punkter til", where only some of a letter is shown. */
export const moreOf = ({ letter, folded }: FoldedLetter): MoreLine | null =>
  folded === 0 ? null : { words: `Og ${inItems(folded)} til`, link: letter.evidenceLink };

/** One line a letter of which nothing is shown, each with its evidence; what is more than that leads to the pages. */
export const linesOfMore = (letters: readonly FoldedLetter[]): MoreLine[] => {
  const unshown = letters.filter(isUnshown);
  const [first, rest] = [unshown.slice(0, mostLines), unshown.slice(mostLines)];
  return [
    ...first.map(({ letter, folded }) => ({
      words: `${shortCommittee(letter.meeting.committee)} ${danishDayAndMonth(letter.meeting.startsAt)}, ${letter.municipality}: ${inItems(folded)}`,
      link: letter.evidenceLink,
    })),
    ...rest.slice(0, 1).map(({ letter }) => ({
      words: `Og ${inItems(rest.reduce((sum, { folded }) => sum + folded, 0))} fra ${rest.length} andre møder`,
      link: new URL('/', letter.evidenceLink).href,
    })),
  ];
};

/** A letter of which nothing fits is told in one line at the end. */
export const isUnshown = ({ pieces, folded }: FoldedLetter): boolean => pieces.length === 0 && folded > 0;

const inItems = (count: number): string => (count === 1 ? '1 punkt' : `${count} punkter`);
