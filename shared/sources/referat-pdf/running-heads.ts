import type { PdfLine } from './page-lines.ts';

const pageNumber = /^(?:side)? ?[-–]? ?\d{1,4} ?[-–]? ?(?:(?:af|\/|of) ?\d{1,4})?$/iu;
const title = /^(?:REFERAT|DAGSORDEN|TILLÆGSDAGSORDEN|BESLUTNINGSPROTOKOL)\b/u;
export const beginsItem = /^(?:dagsordens)?(?:punkt|pkt\.?) ?\d/iu;
const sideOf = /\bside ?\d{1,4}(?: ?(?:af|\/) ?\d{1,4})?\b/giu;
const explicitPage = /^side ?\d{1,4}(?: ?(?:af|\/) ?\d{1,4})?$/iu;
const mostRunning = 3;

type Edge = 'top' | 'bottom';

/**
 * Leaves out what is printed on every page: running titles, and page numbers. A line counts when it stands outermost, with
 * the same words at the same height on most pages. A running title that is the file's only title is kept once.
 */
export const withoutRunningHeads = (pages: readonly PdfLine[][]): PdfLine[][] => {
  const top = runningKeys(pages, 'top');
  const bottom = runningKeys(pages, 'bottom');
  const kept = pages.map((lines) => {
    const first = countRunning(lines, top);
    const last = countRunning(lines.toReversed(), bottom);
    return lines.slice(first, Math.max(first, lines.length - last));
  });
  const dropped = pages[0]?.find((line) => title.test(line.text) && !kept[0]?.includes(line));
  if (dropped === undefined || kept.flat().some(({ text }) => title.test(text))) return kept;
  return [[dropped, ...(kept[0] ?? [])], ...kept.slice(1)];
};

const runningKeys = (pages: readonly PdfLine[][], edge: Edge): Set<string> => {
  const counts = new Map<string, number>();
  for (const lines of pages)
    for (const line of edge === 'top' ? lines.slice(0, mostRunning) : lines.slice(-mostRunning))
      counts.set(keyOf(line), (counts.get(keyOf(line)) ?? 0) + 1);
  const most = pages.length > 2 ? Math.max(3, pages.length * 0.6) : 2;
  return new Set([...counts].filter(([, count]) => count >= most).map(([key]) => key));
};

/** How many lines from the edge inwards are running ones; an item's first line never is. */
const countRunning = (lines: readonly PdfLine[], keys: ReadonlySet<string>): number => {
  const outer = lines.slice(0, mostRunning).findIndex((line) => !isRunning(line, keys));
  return outer === -1 ? Math.min(mostRunning, lines.length) : outer;
};

const isRunning = (line: PdfLine, keys: ReadonlySet<string>): boolean =>
  !beginsItem.test(line.text) && (keys.has(keyOf(line)) || explicitPage.test(line.text));

const keyOf = ({ text, y }: PdfLine): string =>
  `${Math.round(y / 3)} ${pageNumber.test(text) ? '#' : text.replace(sideOf, '#')}`;
