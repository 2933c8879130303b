import { describe, expect, it } from 'vitest';
import { readFile, readPage } from '../../shared/sources/read-page.ts';

const from = { origin: null, name: 'side' };

describe('a page of no platform that we know', () => {
  it.each([
    ['nothing', ' \n', 'the page is empty'],
    ['a web page', '<!doctype html><p>Siden er flyttet.</p>', 'no "ul.accordion" and no FirstAgenda container'],
    ['other JSON', '{"Udvalg": {}}', 'no "Dagsordenpunkter"'],
    ['a letter', 'Kære byråd', 'no "Punkt 1 ..." and no "REFERAT ..."'],
  ])('is a problem that says what is missing: %s', async (_, page, missing) => {
    const problem = { kind: 'unexpected-layout', missing: `${missing}; is this a minutes page?` };
    expect(readPage(page, from)).toEqual({ ok: false, problem });
    expect(await readFile(Buffer.from(page), from)).toEqual({ ok: false, problem });
  });
});
