import { isKnownHeading } from '../referat-text/known-headings.ts';
import { opensPoint } from '../referat-text/paragraphs.ts';
import type { PdfLine } from './page-lines.ts';
import { levelOf, type Print } from './print.ts';

/** How a line follows the one before it: in the same paragraph, on a line of its own, or after a gap. */
export type Seam = 'goes-on' | 'next-line' | 'gap';

// A line was wrapped when the next word would have come this far towards the right edge. A sentence's end is held to more.
const wrapsFrom = 0.95;
const wrapsAfterSentenceFrom = 0.985;
const lowerCaseGoesOnFrom = 0.6;
const announcesList = /(?::|(?<!\p{L})at)$/u;
const gapFrom = 1.3;

export const seamBetween = (before: PdfLine, line: PdfLine, print: Print): Seam => {
  const turnsPage = before.page !== line.page;
  const isGap = !turnsPage && line.y - before.y > gapFrom * print.leading * Math.max(before.size, line.size);
  if (levelOf(before, print) !== levelOf(line, print) || !isAlikeInSize(before, line)) return 'gap';
  if (!isGap && !opensSomething(before, line) && goesOn(before, line, print)) return 'goes-on';
  return isGap || turnsPage ? 'gap' : 'next-line';
};

const isAlikeInSize = (before: PdfLine, line: PdfLine): boolean =>
  Math.max(before.size, line.size) < Math.min(before.size, line.size) * 1.1;

const opensSomething = (before: PdfLine, line: PdfLine): boolean =>
  isKnownHeading(before.text) || isKnownHeading(line.text) || opensPoint.test(line.text);

const goesOn = (before: PdfLine, line: PdfLine, print: Print): boolean => {
  if (isColumns(before) || isColumns(line)) return goesOnInCell(before, line);
  const turnsPage = before.page !== line.page;
  const reach = reachOf(before, line, print);
  if (/^\p{Ll}/u.test(line.text) && reach >= (turnsPage ? wrapsFrom : lowerCaseGoesOnFrom)) return true;
  // After a page turn there is no gap to tell: a heading, and what announces a list, end there.
  if (turnsPage && (levelOf(before, print) > 0 || announcesList.test(before.text))) return false;
  return reach >= (before.text.endsWith('.') ? wrapsAfterSentenceFrom : wrapsFrom);
};

const isColumns = ({ cells }: PdfLine): boolean => cells.length > 1;

/** "Afbud      Anna Berg (A)," and below the names, in their column, "Bo Dahl (V)". */
const goesOnInCell = (before: PdfLine, line: PdfLine): boolean =>
  before.cells.length === 2 && line.cells.length === 1 && Math.abs((before.cells[1]?.x ?? 0) - line.x) < 3;

/** How far across the page the line would have come with the next one's first word; 1 is the right edge. */
const reachOf = (before: PdfLine, line: PdfLine, { left, right }: Print): number => {
  const [word = ''] = line.text.split(' ', 1);
  const letter = (line.right - line.x) / Math.max(1, line.text.length);
  return (before.right + (word.length + 1) * letter - left) / Math.max(1, right - left);
};
