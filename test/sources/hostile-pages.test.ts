import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { text } from 'node:stream/consumers';
import { beforeAll, describe, expect, it } from 'vitest';
import { readPage } from '../../shared/sources/read-page.ts';
import { agendaPage, itemJson } from './a-firstagenda-page.ts';
import { hostilePages } from './hostile/pages.ts';
import type { Reading } from './hostile/read-in-child.ts';

const child = new URL('./hostile/read-in-child.ts', import.meta.url).pathname;
// The promise is two seconds of work. What the machine does beside it does not count, so a hang is told by far more.
const mostCpuMilliseconds = 2000;
const hangsAfterMilliseconds = 30_000;

/** Reads pages one after another in a process that may use 256 MB, and is ended when it hangs: the rest is not read then. */
const readInChild = async (pages: readonly string[]): Promise<Reading[]> => {
  const reader = spawn(process.execPath, ['--max-old-space-size=256', child, ...pages], {
    stdio: ['ignore', 'pipe', 'ignore'],
    timeout: hangsAfterMilliseconds,
    killSignal: 'SIGKILL',
  });
  const [told] = await Promise.all([text(reader.stdout), once(reader, 'close')]);
  return told
    .split('\n')
    .filter((line) => line.endsWith('}'))
    .map((line) => JSON.parse(line) as Reading);
};

describe('a page made to harm', () => {
  const pages = Object.keys(hostilePages);
  const readings = new Map<string, Reading>();
  beforeAll(async () => {
    for (let from = 0; from < pages.length; from += 8)
      for (const reading of await readInChild(pages.slice(from, from + 8))) readings.set(reading.page, reading);
  }, 10 * hangsAfterMilliseconds);

  it.each(pages)('%s', (page) => {
    const reading = readings.get(page);
    if (reading === undefined) throw new Error('The reader did not come to an end: it hung, or had too little memory.');
    const end = hostilePages[page]?.end ?? { items: 0 };
    if ('items' in end) expect(reading).toMatchObject({ items: end.items, problem: null });
    else expect(end.problem).toContain(reading.problem?.kind);
    expect(reading.polluted).toBe(false);
    expect(reading.cpuMilliseconds).toBeLessThan(mostCpuMilliseconds);
  });
});

describe('a page that breaks off', () => {
  const whole = agendaPage(Array.from({ length: 20 }, (_, index) => itemJson(index)));

  it('is never half a meeting', () => {
    // 200 places all over the page, at steps that have nothing to do with its own.
    for (let place = 1; place <= 200; place += 1) {
      const read = readPage(whole.slice(0, (whole.length * place * 79) % whole.length), { origin: null, name: 'side' });
      expect(read).toMatchObject({ ok: false, problem: { kind: 'unexpected-layout' } });
    }
  });
});

describe('a text that a page hands out', () => {
  it('is the text that was written, not markup', () => {
    const title = `<script>alert('x')</script>`;
    expect(readPage(agendaPage([itemJson(0, { title })]), { origin: null, name: 'side' })).toMatchObject({
      value: { items: [{ title }] },
    });
  });

  it('has a problem in our own words, never in the page’s', () => {
    const page = agendaPage([{ ...itemJson(0), Caption: ['Hemmeligt'], Hemmeligt: 1 }]);
    expect(JSON.stringify(readPage(page, { origin: null, name: 'side' }))).not.toContain('Hemmeligt');
  });
});
