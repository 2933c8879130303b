import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { publicationId } from '../../../shared/domain/ids.ts';
import { makePlainGet } from '../../../shared/platform/http/plain-get.ts';
import { pdfPageSource } from '../../../shared/sources/referat-pdf/pdf-page-source.ts';
import { page, tinySite } from '../tiny-site.ts';

const saved = (name: string): Buffer => readFileSync(new URL(`../pages/referat-pdf/${name}`, import.meta.url));
const now = () => new Date('2026-06-10T08:00:00.000Z');
const http = makePlainGet({
  userAgent: 'test',
  isAllowedAddress: () => true,
  maxBodyBytes: 8 * 1024 * 1024,
  timeoutMilliseconds: 5000,
  now,
});
const agendaPath = '/media/1201/dagsorden-09-06-2026.pdf';
const sourceOn = async (answers: Parameters<typeof tinySite>[0]) => {
  const { origin, visits } = await tinySite({ '/referater': page(200, saved('list.html').toString()), ...answers });
  return { source: pdfPageSource({ origin, listPath: '/referater', http, now }), origin, visits };
};
const file = (body: Uint8Array) => ({
  [agendaPath]: (_: unknown, response: { end: (body: Uint8Array) => unknown }) => response.end(body),
});

describe('a page that links to PDF files', () => {
  it('lists those that are of a meeting, by their path', async () => {
    const { source } = await sourceOn({});
    const list = await source.listPublications();
    expect(list.ok && list.value.map((each) => each.publicationId)).toEqual([
      agendaPath,
      '/media/1177/2026-05-12.pdf?v=2',
      '/media/1181/referat-boerneudvalget-2026-05-19.pdf',
    ]);
  });

  it('shows that a link was changed, and nothing else, by the fingerprint', async () => {
    const before = await (await sourceOn({})).source.listPublications();
    const html = saved('list.html').toString();
    const changed = html
      .replace('Dagsorden til mødet', 'Ny dagsorden til mødet')
      .replace('<main>', '<main class="ny">');
    const after = await (await sourceOn({ '/referater': page(200, changed) })).source.listPublications();
    const prints = (list: typeof before) => (list.ok ? list.value.map(({ fingerprint }) => fingerprint) : []);
    expect(prints(after).slice(1)).toEqual(prints(before).slice(1));
    expect(prints(after)[0]).not.toBe(prints(before)[0]);
  });

  it('reads the file, and keeps it as evidence', async () => {
    const pdf = saved('agenda.pdf');
    const { source, origin } = await sourceOn(file(pdf));
    const read = await source.readPublication(publicationId(agendaPath));
    expect(read).toMatchObject({
      ok: true,
      value: {
        publication: { publicationId: agendaPath, committee: 'Teknik- og Miljøudvalget', link: origin + agendaPath },
        page: { url: origin + agendaPath, sha256: createHash('sha256').update(pdf).digest('hex') },
      },
    });
  });

  it.each([
    ['gone', page(404, ''), { kind: 'gone', status: 404 }],
    ['busy', page(503, '', { 'retry-after': '30' }), { kind: 'unreachable', status: 503, retryAfterSeconds: 30 }],
    ['a web page now', page(200, '<p>Flyttet'), { kind: 'unexpected-layout', missing: /no PDF file/ }],
  ])('has a problem with a file that is %s', async (_, answer, problem) => {
    const { source } = await sourceOn({ [agendaPath]: answer });
    expect(await source.readPublication(publicationId(agendaPath))).toMatchObject({ ok: false, problem });
  });

  it.each(['https://example.org/a.pdf', '//example.org/a.pdf', '/etc/passwd', 'file:///a.pdf'])(
    'asks for nothing but its own PDF files: %s',
    async (id) => {
      const { source, visits } = await sourceOn({});
      expect(await source.readPublication(publicationId(id))).toMatchObject({ problem: { kind: 'implausible' } });
      expect(visits).toEqual([]);
    },
  );
});
