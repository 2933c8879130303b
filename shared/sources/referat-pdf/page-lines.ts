import { oneLine } from '../../platform/text/white-space.ts';
import type { PdfPage, TextRun } from './pdf-page.ts';

/** What stands on one line of a page; `cells` are its parts where wide gaps make columns of it. Points, as in `TextRun`. */
export type PdfLine = {
  text: string;
  cells: { text: string; x: number }[];
  x: number;
  right: number;
  y: number;
  size: number;
  page: number;
};

export const softHyphen = '\u00ad';
// In units of the letters' size: raised letters still belong to their line, the next line is a whole unit away.
const sameLineWithin = 0.45;
const blankFrom = 0.15;
const columnFrom = 1.8;
const marker = /^(?:\d{1,3}[.)]|[a-zæøå][.)]|[-•–])$/u;
// Bullets of the fonts Symbol and Wingdings, and those of Unicode.
const bullet = /^[•●▪◦‣·\uf0b7\uf0a7\uf06f\uf0d8](?=\s|$)/u;

/** The lines of a page from top to bottom, each from left to right, in whatever order the file draws them. */
export const pageLines = ({ runs }: PdfPage, page: number): PdfLine[] => {
  const lines: TextRun[][] = [];
  for (const run of runs.toSorted((one, other) => one.y - other.y)) {
    const line = lines.at(-1);
    const [first] = line ?? [];
    if (line !== undefined && first !== undefined && isOn(first, run)) line.push(run);
    else lines.push([run]);
  }
  return lines.map((line) => lineOf(line, page)).filter(({ text }) => text !== '');
};

const isOn = (first: TextRun, run: TextRun): boolean =>
  run.y - first.y < sameLineWithin * Math.max(first.size, run.size);

const lineOf = (placed: readonly TextRun[], page: number): PdfLine => {
  const runs = placed.toSorted((one, other) => one.x - other.x);
  const written = runs.filter(({ text }) => text.trim() !== '');
  const cells = cellsOf(runs).map(({ text, x }) => ({ text: cellText(text), x }));
  const largest = written.reduce<TextRun | undefined>(
    (one, run) => (one && one.text.length >= run.text.length ? one : run),
    undefined,
  );
  return {
    text: cells.map(({ text }) => text).join(' '),
    cells,
    x: written[0]?.x ?? 0,
    right: Math.max(0, ...written.map(({ x, width }) => x + width)),
    y: largest?.y ?? 0,
    size: largest?.size ?? 0,
    page,
  };
};

/** On one line, with a dash for a bullet; a soft hyphen at the end stays, for it tells that a word goes on. */
const cellText = (text: string): string =>
  oneLine(text).replace(bullet, '-') + (/\u00ad\s*$/u.test(text) ? softHyphen : '');

const cellsOf = (runs: readonly TextRun[]): { text: string; x: number }[] => {
  const cells: { text: string; x: number }[] = [];
  let right = Number.NEGATIVE_INFINITY;
  let blank = false;
  for (const { text, x, width, size } of runs) {
    const cell = cells.at(-1);
    if (text.trim() === '') {
      blank = true;
      continue;
    }
    const gap = x - right;
    if (cell === undefined || (gap > columnFrom * size && !marker.test(cell.text.trim().replace(bullet, '-'))))
      cells.push({ text, x });
    else cell.text += `${blank || gap > blankFrom * size ? ' ' : ''}${text}`;
    right = Math.max(right, x + width);
    blank = false;
  }
  return cells;
};
