import { agendaPartOf } from './agenda-part.ts';
import { caseNumberIn } from './case-number-line.ts';
import { type ItemOpening, itemOpenings } from './item-openings.ts';
import { isKnownHeading } from './known-headings.ts';
import type { TextLine } from './text-lines.ts';

/** One item's lines, with what its first lines say. `printedTitle` still has its "Lukket:". */
export type ItemLines = {
  number: string;
  printedTitle: string;
  caseNumber: string | null;
  /** It stands under "Lukket dagsorden". */
  inClosedPart: boolean;
  body: TextLine[];
};

/** Where the first item begins; the head of the page is before it. -1 when there is no item. */
export const firstItemAt = (lines: readonly TextLine[]): number => itemOpenings(lines)[0]?.index ?? -1;

/** Parts the lines into items; headings over several items ("Lukket dagsorden") are told by `inClosedPart`. */
export const splitItems = (lines: readonly TextLine[], { closedFromStart = false } = {}): ItemLines[] => {
  const openings = itemOpenings(lines);
  let inClosedPart = closedFromStart;
  return openings.map((opening, position) => {
    const until = openings[position + 1]?.index ?? lines.length;
    const item = itemLinesFrom(opening, lines.slice(opening.index + 1, until), inClosedPart);
    inClosedPart = closedAfter(lines.slice(opening.index, until), inClosedPart);
    return item;
  });
};

/** Whether what follows these lines is treated behind closed doors, by the last heading among them that tells. */
export const closedAfter = (lines: readonly TextLine[], before = false): boolean => {
  const part = lines.map(({ text }) => agendaPartOf(text)).findLast((found) => found !== null);
  return part === undefined ? before : part === 'closed';
};

const itemLinesFrom = (
  { number, title }: ItemOpening,
  lines: readonly TextLine[],
  inClosedPart: boolean,
): ItemLines => {
  const below = lines.filter(({ text }) => agendaPartOf(text) === null);
  const rest = title === '' ? below.slice(below.findIndex(({ text }) => text !== '')) : below;
  const titleEnd = rest.findIndex((line, index) => !(title === '' && index === 0) && !goesOnWithTitle(line));
  const titleLines = rest.slice(0, titleEnd === -1 ? rest.length : titleEnd);
  const body = rest.slice(titleLines.length);
  const printedTitle = [title, ...titleLines.map(({ text }) => text)].filter((text) => text !== '').join(' ');
  const next = body.findIndex(({ text }) => text !== '');
  const caseNumber = caseNumberIn(body[next]?.text ?? '');
  return { number, printedTitle, caseNumber, inClosedPart, body: caseNumber === null ? body : body.slice(next + 1) };
};

const goesOnWithTitle = ({ text, level }: TextLine): boolean =>
  text !== '' && level === 0 && !isKnownHeading(text) && caseNumberIn(text) === null;
