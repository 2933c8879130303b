import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { platforms } from '../../shared/sources/platforms.ts';
import { readPage } from '../../shared/sources/read-page.ts';
import { aWatch } from '../support/a-watch.ts';

const origin = 'https://dagsorden.eksempel.dk';
const emptyLists = [
  ['firstagenda', 'list-empty.json'],
  ['os2web', 'list-empty.html'],
] as const;

describe('sample meetings', () => {
  it.each(emptyLists)('are not shown where the site says that it has none: %s', (platform, name) => {
    const page = readFileSync(new URL(`../sources/pages/${platform}/${name}`, import.meta.url), 'utf8');
    expect(platforms[platform].site.readList(page, { origin })).toMatchObject({
      ok: true,
      value: { publications: [] },
    });
  });

  it.each(['', '{}', '[]', 'null', '<html></html>', '<!DOCTYPE html><html><body>Vi er straks tilbage</body></html>'])(
    'are not shown where the site gave nothing that we know: %j',
    (page) => {
      for (const { site } of Object.values(platforms))
        if (site !== null) expect(site.readList(page, { origin })).toMatchObject({ ok: false });
      expect(readPage(page, { origin, name: 'side' })).toMatchObject({ ok: false });
    },
  );

  it('are not kept: a source with an empty list has no meetings, and tells nothing', async () => {
    const { look, clock, meetings, register } = await aWatch();
    clock.pass(60);
    expect(await look()).toEqual([]);
    expect(await meetings()).toEqual([]);
    expect(await register.dueForCheck(new Date('2100-01-01'))).toEqual([]);
  });
});
