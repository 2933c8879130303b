import { isKnownHeading } from './known-headings.ts';
import type { TextLine } from './text-lines.ts';

/** One item's lines, with what its first lines say. `printedTitle` still has its "Lukket:". */
export type ItemLines = { number: string; printedTitle: string; caseNumber: string | null; body: TextLine[] };

const itemLine = /^Punkt (?<number>\d+[a-zæøå]?)(?::\s*|\s+)(?<title>\S.*)$/iu;
const tableOfContentsLine = /\.{3}\s*\d+$/;
// One word of digits in groups, perhaps damaged: "00.22.04-P35-57-25", "21-014448", "25/26257", "22-006655K".
const caseNumberLine = /^(?!\d{1,2}[.-]\d{1,2}[.-]\d{4}$)\d+(?:[.\-/][\dA-ZÆØÅ]+)+$/iu;

/** Where the first item begins; the head of the page is before it. -1 when there is no item. */
export const firstItemAt = (lines: readonly TextLine[]): number =>
  lines.findIndex((_, index) => beginsItem(lines, index));

/** Parts the lines into items. A line like "Punkt 3 ..." inside a text does not count: item numbers only go up. */
export const splitItems = (lines: readonly TextLine[]): ItemLines[] => {
  const starts: number[] = [];
  let last = -1;
  lines.forEach((line, index) => {
    const number = Number.parseFloat(itemLine.exec(line.text)?.groups?.number ?? '');
    if (!beginsItem(lines, index) || number < last) return;
    starts.push(index);
    last = number;
  });
  return starts.map((start, position) => itemLinesFrom(lines.slice(start, starts[position + 1])));
};

const beginsItem = (lines: readonly TextLine[], index: number): boolean => {
  const { text, level } = lines[index] ?? { text: '', level: 0 };
  const opensBlock = level > 0 || (lines[index - 1]?.text ?? '') === '';
  return opensBlock && itemLine.test(text) && !tableOfContentsLine.test(text);
};

const itemLinesFrom = ([opening, ...rest]: readonly TextLine[]): ItemLines => {
  const { number = '', title = '' } = itemLine.exec(opening?.text ?? '')?.groups ?? {};
  const titleEnd = rest.findIndex((line) => !goesOnWithTitle(line));
  const wrapped = rest.slice(0, titleEnd === -1 ? rest.length : titleEnd);
  const body = rest.slice(wrapped.length);
  const next = body.findIndex(({ text }) => text !== '');
  const candidate = body[next]?.text ?? '';
  const printedTitle = [title, ...wrapped.map(({ text }) => text)].join(' ');
  if (!caseNumberLine.test(candidate)) return { number, printedTitle, caseNumber: null, body };
  return { number, printedTitle, caseNumber: candidate, body: body.slice(next + 1) };
};

const goesOnWithTitle = ({ text, level }: TextLine): boolean =>
  text !== '' && level === 0 && !isKnownHeading(text) && !caseNumberLine.test(text);
