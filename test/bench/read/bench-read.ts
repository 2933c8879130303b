import { readPage } from '../../../shared/sources/read-page.ts';
import { type Measured, machine, measure, table } from '../measure.ts';
import { type MeasuredPage, measuredPages } from './pages.ts';

/** How long reading takes: a page at hand parsed, its decisions classified, its personal numbers masked. */
export const benchRead = (): void => {
  const rows = measuredPages().map((page) =>
    rowOf(
      page,
      measure(() => readAll(page), page.pages.length > 1 ? { warmUp: 1, runs: 5 } : {}),
    ),
  );
  process.stdout.write(`Reading, on ${machine()}\n\n`);
  process.stdout.write(`${table([['', 'KB', 'items', 'CPU ms', 'slowest', 'goal', ''], ...rows])}\n`);
};

const readAll = ({ name, pages }: MeasuredPage): number =>
  pages.reduce((items, page) => {
    const read = readPage(page, { origin: 'https://dagsorden.eksempel.dk', name });
    if (!read.ok) throw new Error(`${name} could not be read: ${JSON.stringify(read.problem)}`);
    return items + read.value.items.length;
  }, 0);

const rowOf = (page: MeasuredPage, { median, slowest }: Measured): string[] => {
  const kilobytes = page.pages.reduce((sum, each) => sum + Buffer.byteLength(each), 0) / 1000;
  const verdict = page.goal === null ? '' : median <= page.goal ? 'met' : 'MISSED';
  return [
    page.pages.length > 1 ? `${page.name} (${page.pages.length} pages)` : page.name,
    kilobytes.toFixed(0),
    String(readAll(page)),
    median.toFixed(1),
    slowest.toFixed(1),
    page.goal === null ? '' : `<= ${page.goal}`,
    verdict,
  ];
};
