import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { publicationId } from '../../../shared/domain/ids.ts';
import { succeeded } from '../../../shared/domain/result.ts';
import { firstagendaReader } from '../../../shared/sources/firstagenda/firstagenda-reader.ts';
import { maskedBytes } from '../../../shared/sources/masking/masked-page.ts';
import { maskedSource } from '../../../shared/sources/masking/masked-source.ts';
import type { ReadPublication } from '../../../shared/sources/source.ts';
import { aListedPublication } from '../../support/a-listed-publication.ts';
import { agendaPage, itemHtml, itemJson } from '../a-firstagenda-page.ts';

const cpr = '010203-1234';
const minutes = agendaPage([itemJson(0)]);
/** Minutes with a personal number in every text that a person wrote. */
const page = agendaPage(
  [
    itemJson(0, {
      title: `Klage fra ${cpr}`,
      caseNumber: cpr,
      number: `1 ${cpr}`,
      attachments: [`Bilag ${cpr}`],
      html: itemHtml({
        decision: `Godkendt for ${cpr}.</p><p>Afbud: Anna ${cpr}, Bo ${cpr}`,
        report: `<p>Om ${cpr}.</p><h4>Indstilling</h4><p>1. At ${cpr} godkendes.</p><p>2. At sagen drøftes.</p>`,
        journey: `<u>11-12-2023 Byråd ${cpr}</u><br>Udsat for 010203<b>-</b>1234.`,
      }),
    }),
  ],
  [`Anna Berg ${cpr} (A)`, `Bo Dahl (leder ${cpr})`],
)
  .replace('"Byrådet"', `"Byrådet ${cpr}"`)
  .replace('"Byrådssalen"', `"Byrådssalen ${cpr}"`);

/** Every text of a value, however deep, with the way to it. */
const textsIn = (value: unknown, way = ''): [string, string][] => {
  if (typeof value === 'string') return [[way, value]];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, field]) => textsIn(field, `${way}.${name}`));
};

const sourceOf = (body: string | Uint8Array, read = typeof body === 'string' ? body : minutes) => {
  const publication = firstagendaReader.read(read, { origin: 'https://dagsorden.eksempel.dk', name: 'side' });
  if (!publication.ok) throw new Error(JSON.stringify(publication.problem));
  const bytes = Buffer.from(body);
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  const reading: ReadPublication = {
    publication: publication.value,
    page: { url: `https://dagsorden.eksempel.dk/${cpr}`, body: bytes, sha256, fetchedAt: '2026-04-15T08:00:00.000Z' },
  };
  return maskedSource({
    listPublications: async () => succeeded([aListedPublication({ committee: `Udvalg ${cpr}` })]),
    readPublication: async () => succeeded(reading),
  });
};
const readingOf = async (...page: Parameters<typeof sourceOf>): Promise<ReadPublication> => {
  const read = await sourceOf(...page).readPublication(publicationId('any'));
  if (!read.ok) throw new Error('not read');
  return read.value;
};

describe('what a reader hands out', () => {
  it('has no personal number in any of its texts', async () => {
    const { publication, page: kept } = await readingOf(page);
    const texts = textsIn({ publication, url: kept.url });
    expect(texts.filter(([, text]) => text.includes(cpr))).toEqual([]);
    const ways = texts.filter(([, text]) => text.includes('xxxxxx-xxxx')).map(([way]) => way.replace(/\d+/g, '*'));
    expect(ways).toEqual(
      expect.arrayContaining([
        '.publication.committee',
        '.publication.place',
        '.publication.participants.*.name',
        '.publication.items.*.title',
        '.publication.items.*.sections.*.text',
        '.publication.items.*.recommendations.*',
        '.publication.items.*.decision.text',
        '.publication.items.*.decision.outcomes.*.quote',
        '.publication.items.*.earlierDecisions.*.heading',
        '.publication.items.*.earlierDecisions.*.text',
        '.publication.items.*.absent.*',
        '.publication.items.*.caseNumber',
        '.publication.items.*.attachments.*.name',
        '.url',
      ]),
    );
  });

  it('has a page without them, and the hash of what was fetched', async () => {
    const { page: kept } = await readingOf(page);
    expect(Buffer.from(kept.body).toString()).not.toContain(cpr);
    expect(Buffer.from(kept.body).toString().replaceAll('xxxxxx', '010203').replaceAll('xxxx', '1234')).toBe(page);
    expect(kept).toMatchObject({ masked: true, sha256: createHash('sha256').update(page).digest('hex') });
  });

  it('is as it was when there were none', async () => {
    const { page: kept } = await readingOf(minutes);
    expect(kept.masked).toBeUndefined();
    expect(Buffer.from(kept.body).toString()).toBe(minutes);
  });

  it('has no page at all when numbers were read out of bytes that cannot be changed', async () => {
    const { page: kept } = await readingOf(Buffer.from('%PDF-1.7 ...'), page);
    expect(kept.masked).toBe(true);
    expect(Buffer.from(kept.body).toString()).toMatch(/^Siden er ikke gemt/);
  });

  it('has none in its list either', async () => {
    expect(await sourceOf(minutes).listPublications()).toMatchObject({ value: [{ committee: 'Udvalg xxxxxx-xxxx' }] });
  });
});

describe('a personal number on a page', () => {
  const maskedText = (text: string) => Buffer.from(maskedBytes(Buffer.from(text)) ?? '').toString();

  it.each([
    ['with a tag inside', '<td>010203<b class="x">-</b>1234</td>', '<td>xxxxxx<b class="x">-</b>xxxx</td>'],
    ['with entities', '010203&#45;1234, 010203&nbsp;1234', 'xxxxxx&#45;xxxx, xxxxxx&nbsp;xxxx'],
    ['with digits that are entities', '01020&#51;-1234', 'xxxxxxxxxx-xxxx'],
    ['with a long dash', 'æ 010203–1234 ø', 'æ xxxxxx–xxxx ø'],
    [
      'with escapes of JSON',
      '"010203\\u002d1234", "010203\\u003cb\\u003e-1234"',
      '"xxxxxx\\u002dxxxx", "xxxxxx\\u003cb\\u003e-xxxx"',
    ],
    ['in an attribute', '<img alt="010203-1234">', '<img alt="xxxxxx-xxxx">'],
    ['with a soft hyphen', '0102\u00ad03-1234', 'xxxx\u00adxx-xxxx'],
  ])('is masked %s', (_, text, masked) => {
    expect(maskedText(text)).toBe(masked);
  });

  it('is masked in windows-1252 and in UTF-16', () => {
    expect(maskedBytes(Buffer.from('\xe6 010203\x961234', 'latin1'))).toEqual(
      Buffer.from('\xe6 xxxxxx\x96xxxx', 'latin1'),
    );
    expect(maskedBytes(Buffer.from('æ 010203-1234', 'utf16le'))).toEqual(Buffer.from('æ xxxxxx-xxxx', 'utf16le'));
  });

  it('is looked for in time by the length of the page', () => {
    expect(maskedBytes(Buffer.from('<a '.repeat(1_000_000)))).toBeNull();
    expect(maskedBytes(Buffer.from('0'.repeat(3_000_000)))).toBeNull();
  });
});
