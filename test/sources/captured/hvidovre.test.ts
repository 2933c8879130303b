import { describe, expect, it } from 'vitest';
import { firstagendaReader } from '../../../shared/sources/firstagenda/firstagenda-reader.ts';
import { listedPublications } from '../../../shared/sources/firstagenda/listed-publications.ts';
import { readPage } from '../../../shared/sources/read-page.ts';
import { captured, hasCapturedData } from './captured-data.ts';

const origin = 'https://dagsordener-referater.hvidovre.dk';

describe.skipIf(!hasCapturedData)('the captured excerpts of Hvidovre (needs ../shared/data)', () => {
  it('are an agenda, whose attachments never lead to a signed address', () => {
    const read = firstagendaReader.read(captured('firstagenda_hvidovre_dagsorden_excerpt.json'), { origin, name: 'x' });
    if (!read.ok) throw new Error(JSON.stringify(read.problem));
    expect(read.value.items.filter(({ number, title }) => number === '' || title === '')).toEqual([]);
    for (const { link } of read.value.items.flatMap(({ attachments }) => attachments))
      expect(link).toMatch(/^https:\/\/dagsordener-referater\.hvidovre\.dk\/Vis\/Pdf\/bilag\/[\da-f-]{36}$/);
  });

  it('are a list, with a supplementary agenda that only its name tells', () => {
    const list = listedPublications(captured('firstagenda_hvidovre_udvalgsliste_excerpt.json'));
    if (!list.ok) throw new Error(JSON.stringify(list.problem));
    expect(list.value.length).toBeGreaterThan(2);
    expect(list.value.filter(({ supplementary }) => supplementary).length).toBeGreaterThan(0);
  });

  it('are also two pages that must not pass for an empty list', () => {
    const search = listedPublications(captured('firstagenda_hvidovre_soeg_empty.json'));
    const frame = readPage(captured('firstagenda_hvidovre_vispdf_bilag.html'), { origin, name: 'x' });
    for (const read of [search, frame])
      expect(read).toMatchObject({ ok: false, problem: { kind: 'unexpected-layout' } });
  });
});
