import { readPage } from '../../../shared/sources/read-page.ts';
import { hostilePages } from './pages.ts';

/** What the child tells of one page; `cpuMilliseconds` and `megabytes` are what reading took. */
export type Reading = {
  page: string;
  items: number | null;
  problem: { kind: string; words: string } | null;
  polluted: boolean;
  cpuMilliseconds: number;
  megabytes: number;
};

const readingOf = (page: string): Reading => {
  const text = hostilePages[page]?.build() ?? '';
  const before = process.cpuUsage();
  const read = readPage(text, { origin: 'https://dagsorden.eksempel.dk', name: 'side' });
  const { user, system } = process.cpuUsage(before);
  return {
    page,
    items: read.ok ? read.value.items.length : null,
    problem: read.ok ? null : { kind: read.problem.kind, words: JSON.stringify(read.problem) },
    polluted: 'polluted' in {},
    cpuMilliseconds: Math.round((user + system) / 1000),
    megabytes: Math.round(process.memoryUsage().rss / 1024 / 1024),
  };
};

for (const page of process.argv.slice(2)) process.stdout.write(`${JSON.stringify(readingOf(page))}\n`);
