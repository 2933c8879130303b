import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readPage } from '../../shared/sources/read-page.ts';

const folder = new URL('./pages/', import.meta.url);
const pages = readdirSync(folder).filter((name) => !name.endsWith('.expected.json'));

describe('a saved page is read as its expected result says', () => {
  it.each(pages)('%s', (name) => {
    const read = readPage(readFileSync(new URL(name, folder), 'utf8'), {
      origin: 'https://dagsorden.eksempel.dk',
      name,
    });
    const expected = new URL(`${name.replace(/\.\w+$/, '')}.expected.json`, folder);
    if (!existsSync(expected)) {
      writeFileSync(expected, `${JSON.stringify(read, null, 2)}\n`);
      expect.fail(`${name} had no expected result: one was written, look it over`);
    }
    expect(read).toEqual(JSON.parse(readFileSync(expected, 'utf8')));
  });

  it('reads every page that has an expected result', () => {
    const expectations = readdirSync(folder).filter((name) => name.endsWith('.expected.json'));
    expect(expectations).toHaveLength(pages.length);
  });
});
