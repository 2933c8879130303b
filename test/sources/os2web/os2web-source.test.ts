import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { publicationId } from '../../../shared/domain/ids.ts';
import { openSource } from '../../../shared/sources/open-source.ts';
import type { Source } from '../../../shared/sources/source.ts';
import { json, page, redirect, tinySite } from '../tiny-site.ts';

const listPath = '/politik/dagsordener?ar=2024';
const open = (origin: string): Source =>
  openSource(
    { sourceId: 'ballerup-arkiv', origin, listPath },
    { contactUrl: 'https://referatvagt.eksempel.dk', now: () => new Date('2026-04-15T08:00:00.000Z') },
  );
const listPage = (number: number) => `${listPath}&page=${number}`;
const saved = (name: string): string => readFileSync(new URL(`../pages/os2web/${name}.html`, import.meta.url), 'utf8');

const teaser = (path: string) =>
  `<a onclick="window.location='${path}'" class="os2web-meetings-meeting teaser month--11"><h2>Byrådet</h2></a>`;
const next = '<ul><li class="pager__item pager__item--next"><a href="?page=99" rel="next">Næste</a></li></ul>';
const list = (paths: readonly string[], more = '') =>
  page(200, `<div>${paths.map(teaser).join('')}${more}</div></html>`);
const [first, second, third] = [
  '/dagsorden/a-01-11-2024',
  '/dagsorden/b-02-11-2024',
  '/dagsorden/c-03-11-2024',
] as const;
const minutesPath = publicationId('/dagsorden/teknik-og-miljoeudvalget-03-12-2019');

const idsListed = async (source: Source): Promise<unknown> => {
  const read = await source.listPublications();
  return read.ok ? read.value.map((listed) => String(listed.publicationId)) : read.problem;
};

describe('the list of an OS2web site', () => {
  it('is read page by page, with its filters, in our own count', async () => {
    const site = await tinySite({
      [listPage(0)]: list([first, second], next),
      [listPage(1)]: list([third]),
    });
    expect(await idsListed(open(site.origin))).toEqual([first, second, third]);
    expect(site.visits.map(({ path }) => path)).toEqual(['/robots.txt', listPage(0), listPage(1)]);
  });

  it('may move on by one while it is read', async () => {
    const site = await tinySite({
      [listPage(0)]: list([first, second], next),
      [listPage(1)]: list([second, third]),
    });
    expect(await idsListed(open(site.origin))).toEqual([first, second, third]);
  });

  it('is a problem as a whole when one of its pages fails', async () => {
    const site = await tinySite({ [listPage(0)]: list([first], next), [listPage(1)]: page(503, 'Optaget') });
    expect(await idsListed(open(site.origin))).toMatchObject({ kind: 'unreachable', status: 503 });
  });

  it('is a problem when a page comes again, or has nothing where there should be more', async () => {
    const again = await tinySite({ [listPath.split('?')[0] ?? '']: list([first], next) });
    expect(await idsListed(open(again.origin))).toMatchObject({ kind: 'implausible', reason: /^page 2 / });
    const empty = '<div class="view-empty">Ingen møder</div></html>';
    const site = await tinySite({ [listPage(0)]: list([first], next), [listPage(1)]: page(200, empty) });
    expect(await idsListed(open(site.origin))).toMatchObject({ kind: 'implausible', reason: /^page 2 / });
  });

  it('is a problem when it does not end', async () => {
    const site = await tinySite({
      '/politik/dagsordener': (request, response) => {
        const number = 1000 + Number(new URL(request.url ?? '', 'http://x').searchParams.get('page'));
        list([`/dagsorden/a-01-11-${number}`], next)(request, response);
      },
    });
    expect(await idsListed(open(site.origin))).toMatchObject({ kind: 'implausible', reason: /more than 150 pages/ });
  });

  it('is empty only where the site says so', async () => {
    const site = await tinySite({ [listPage(0)]: page(200, saved('list-empty')) });
    expect(await idsListed(open(site.origin))).toEqual([]);
    const other = await tinySite({ [listPage(0)]: page(200, '<h1>Siden er flyttet</h1></html>') });
    expect(await idsListed(open(other.origin))).toMatchObject({ kind: 'unexpected-layout' });
    const strange = await tinySite({ [listPage(0)]: json({ meetings: [] }) });
    expect(await idsListed(open(strange.origin))).toMatchObject({ kind: 'unexpected-layout' });
  });

  it('is a problem when a page of it breaks off', async () => {
    const site = await tinySite({ [listPage(0)]: page(200, teaser(first)) });
    expect(await idsListed(open(site.origin))).toMatchObject({ kind: 'unexpected-layout', missing: /breaks off/ });
  });

  it.each([
    ['is no address of the site', "window.location='https://et-andet-sted.dk/dagsorden/a-01-11-2024'"],
    ['is no address at all', "window.location='http://['"],
    ['is none of a meeting', "window.location='/dagsorden/../admin'"],
    ['has a date that does not exist', "window.location='/dagsorden/a-31-02-2024'"],
    ['is not there', 'openMeeting()'],
  ])('is a problem when an address of it %s', async (_, onclick) => {
    const entry = `<a class="os2web-meetings-meeting teaser" onclick="${onclick}">Møde</a></html>`;
    const site = await tinySite({ [listPage(0)]: page(200, entry) });
    expect(await idsListed(open(site.origin))).toMatchObject({ kind: 'unexpected-layout' });
  });
});

describe('a meeting of an OS2web site', () => {
  it('is read at its path, which is its id, with the page as evidence', async () => {
    const site = await tinySite({ [minutesPath]: page(200, saved('minutes')) });
    const read = await open(site.origin).readPublication(minutesPath);
    if (!read.ok) throw new Error(JSON.stringify(read.problem));
    const { publication, page: evidence } = read.value;
    expect(publication).toMatchObject({
      publicationId: minutesPath,
      stage: 'minutes',
      link: site.origin + minutesPath,
    });
    expect(publication.items[1]?.attachments[0]?.link).toBe(
      `${site.origin}/sites/default/files/dagsordener/1234/bilag-1.pdf`,
    );
    expect(evidence).toMatchObject({ url: site.origin + minutesPath, fetchedAt: '2026-04-15T08:00:00.000Z' });
    expect(Buffer.from(evidence.body).toString()).toBe(saved('minutes'));
  });

  it.each([
    ['gone', page(404, 'Siden findes ikke'), { kind: 'gone', status: 404 }],
    ['unreachable', page(500, 'Fejl'), { kind: 'unreachable', status: 500 }],
    [
      'unreachable for a while',
      page(429, 'Vent', { 'retry-after': '60' }),
      { kind: 'unreachable', retryAfterSeconds: 60 },
    ],
    ['blocked', page(403, 'Nej'), { kind: 'blocked' }],
    ['blocked by a login', page(200, '<title>Log ind</title><input type="password">'), { kind: 'blocked' }],
    ['laid out in another way', page(200, saved('another-layout')), { kind: 'unexpected-layout' }],
    ['elsewhere', redirect('http://127.0.0.2/'), { kind: 'blocked' }],
    ['no longer there but a front page', redirect('/'), { kind: 'unexpected-layout' }],
  ])('may be %s', async (_, answer, problem) => {
    const site = await tinySite({ [minutesPath]: answer, '/': page(200, '<h1>Ballerup</h1></html>') });
    expect(await open(site.origin).readPublication(minutesPath)).toMatchObject({ ok: false, problem });
  });

  it('is asked for at no other address', async () => {
    const site = await tinySite({});
    for (const id of [
      '@et-andet-sted.dk/',
      '/admin',
      '/dagsorden/../admin',
      '//et-andet-sted.dk/dagsorden/a-01-11-2024',
    ])
      expect(await open(site.origin).readPublication(publicationId(id))).toMatchObject({
        problem: { kind: 'implausible' },
      });
    expect(site.visits).toEqual([]);
  });
});
