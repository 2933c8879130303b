import { pointNumbersInFront } from '../referat-text/point-numbers.ts';
import type { TextLine } from '../referat-text/text-lines.ts';
import { joinerFor } from './broken-words.ts';
import { type PdfLine, pageLines, softHyphen } from './page-lines.ts';
import type { PdfPage } from './pdf-page.ts';
import { levelOf, type Print, printOf } from './print.ts';
import { withoutRunningHeads } from './running-heads.ts';
import { seamBetween } from './seam.ts';

const contentsEntry = /(?:(?<!\.)\.{3,}|…)\s*\d{1,4}$/u;
const itemInContents = /^(?:punkt|pkt\.?) ?\d/iu;

/** A file's text: before its first item line by line as printed, after that one line per paragraph; '' is a gap. */
export type PrintedText = { head: TextLine[]; body: TextLine[] };

/**
 * Reads pages as a person does: lines by their height, running heads left out, headings told by their size, wrapped lines
 * and paragraphs that a page break split put together. `beginsBody` finds the first line of the first item, or -1.
 */
export const printedText = (
  pages: readonly PdfPage[],
  beginsBody: (lines: readonly TextLine[]) => number,
): PrintedText => {
  const lines = withContentsJoined(withoutRunningHeads(pages.map(pageLines)).flat());
  const print = printOf(lines);
  const spaced = lines.flatMap((line, index) => asPrinted(line, { before: lines[index - 1], print }));
  const start = beginsBody(spaced.map(({ line }) => line));
  if (start === -1) return { head: spaced.map(({ line }) => line), body: [] };
  const first = spaced.slice(0, start).filter(({ line }) => line.text !== '').length;
  return { head: spaced.slice(0, start).map(({ line }) => line), body: paragraphsFrom(lines.slice(first), print) };
};

type Spaced = { line: TextLine };

const asPrinted = (line: PdfLine, { before, print }: { before: PdfLine | undefined; print: Print }): Spaced[] => {
  const gap = before !== undefined && seamBetween(before, line, print) === 'gap';
  return [
    ...(gap ? [{ line: { text: '', level: 0 } }] : []),
    { line: { text: line.text, level: levelOf(line, print) } },
  ];
};

const paragraphsFrom = (lines: readonly PdfLine[], print: Print): TextLine[] => {
  const printed = lines.map(({ text }) => text);
  // By their place the numbers of a list come first; a file that has none there may have drawn them into the text.
  const texts = printed.some((text) => /^\d{1,2}\. /u.test(text)) ? printed : pointNumbersInFront(printed);
  const numbered = lines.map((line, index) => ({ ...line, text: texts[index] ?? line.text }));
  const join = joinerFor(texts);
  const paragraphs: TextLine[] = [];
  for (const [index, line] of numbered.entries()) {
    const before = numbered[index - 1];
    const seam = before === undefined ? 'gap' : seamBetween(before, line, print);
    const last = paragraphs.at(-1);
    if (seam === 'goes-on' && last !== undefined) last.text = join(last.text, line.text);
    else
      paragraphs.push(...(seam === 'gap' ? [{ text: '', level: 0 }] : []), {
        text: line.text,
        level: levelOf(line, print),
      });
  }
  return paragraphs.map(({ text, level }) => ({ text: text.replaceAll(softHyphen, ''), level }));
};

/** An entry of the contents that runs over two lines is one; one without dots before its page number gets them. */
const withContentsJoined = (lines: readonly PdfLine[]): PdfLine[] => {
  const joined: PdfLine[] = [];
  for (const line of lines.map(withDots)) {
    const before = joined.at(-1);
    if (before === undefined || !endsEntry(before, line)) joined.push(line);
    else joined.splice(-1, 1, { ...line, text: `${before.text} ${line.text}` });
  }
  return joined;
};

const endsEntry = (before: PdfLine, line: PdfLine): boolean => {
  const isBegun = itemInContents.test(before.text) && !contentsEntry.test(before.text);
  const isBelow = before.page === line.page && line.y - before.y < 2.2 * line.size;
  return isBegun && isBelow && contentsEntry.test(line.text) && !itemInContents.test(line.text);
};

const withDots = (line: PdfLine): PdfLine => {
  const [entry, number] = line.cells;
  const isEntry = line.cells.length === 2 && itemInContents.test(line.text) && /^\d{1,4}$/.test(number?.text ?? '');
  return isEntry ? { ...line, text: `${entry?.text} ... ${number?.text}` } : line;
};
