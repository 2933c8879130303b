import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { publicationId } from '../../../shared/domain/ids.ts';
import { openSource } from '../../../shared/sources/open-source.ts';
import type { Source } from '../../../shared/sources/source.ts';
import { json, page, redirect, tinySite } from '../tiny-site.ts';

const now = () => new Date('2026-04-15T08:00:00.000Z');
const open = (origin: string): Source =>
  openSource({ sourceId: 'ballerup', origin }, { contactUrl: 'https://referatvagt.eksempel.dk/om', now });

const id = publicationId('00000001-1111-4222-8333-444455556666');
const agendaPath = `/api/agenda/dagsorden/${id}`;
const listPath = '/api/agenda/udvalgsliste';
const agenda = JSON.parse(readFileSync(new URL('../pages/firstagenda/agenda.json', import.meta.url), 'utf8'));
const emptyList = { Udvalg: { 'Udvalg 2026-2029': [] } };

describe('a FirstAgenda site', () => {
  it('gives a publication with its page as evidence', async () => {
    const site = await tinySite({ [agendaPath]: json(agenda) });
    const read = await open(site.origin).readPublication(id);
    const body = JSON.stringify(agenda);
    expect(read).toMatchObject({
      ok: true,
      value: {
        publication: { publicationId: id, committee: 'Teknik- og Miljøudvalget', link: `${site.origin}/vis?id=${id}` },
        page: {
          url: `${site.origin}${agendaPath}`,
          sha256: createHash('sha256').update(body).digest('hex'),
          fetchedAt: '2026-04-15T08:00:00.000Z',
        },
      },
    });
    expect(read.ok && Buffer.from(read.value.page.body).toString()).toBe(body);
  });

  it('is told who visits it, and asked for robots.txt first and once', async () => {
    const site = await tinySite({ [listPath]: json(emptyList) });
    const source = open(site.origin);
    await source.listPublications();
    await source.listPublications();
    expect(site.visits.map(({ path }) => path)).toEqual(['/robots.txt', listPath, listPath]);
    expect(site.visits[1]?.userAgent).toBe('Referatvagt/0.1 (+https://referatvagt.eksempel.dk/om)');
  });

  it('hands out an anonymous session on its front page', async () => {
    const site = await tinySite({
      [listPath]: (request, response) =>
        request.headers.cookie === 'session=anonymous'
          ? json(emptyList)(request, response)
          : redirect('/login')(request, response),
      '/': page(200, 'Velkommen', { 'set-cookie': 'session=anonymous; Path=/; HttpOnly' }),
    });
    expect(await open(site.origin).listPublications()).toEqual({ ok: true, value: [] });
  });

  it('hands out an anonymous session where the front page does not', async () => {
    const site = await tinySite({
      [listPath]: (request, response) =>
        request.headers.cookie?.includes('anonymous')
          ? json(emptyList)(request, response)
          : redirect('/login')(request, response),
      '/': redirect('/login'),
      '/login': page(200, 'Log ind'),
      '/Home/AnonymousAuthentication': redirect('/', { 'set-cookie': 'session=anonymous; Path=/' }),
    });
    expect(await open(site.origin).listPublications()).toEqual({ ok: true, value: [] });
    const detour = site.visits.find(({ path }) => path.startsWith('/Home/'));
    expect(detour?.path).toBe(`/Home/AnonymousAuthentication?callback=${encodeURIComponent(`${site.origin}/`)}`);
  });

  it('is blocked when it redirects whatever we do', async () => {
    const site = await tinySite({ [listPath]: redirect('/login'), '/': page(200, 'Velkommen') });
    expect(await open(site.origin).listPublications()).toMatchObject({ ok: false, problem: { kind: 'blocked' } });
  });

  it('has an error when it answers HTTP 500: whether the publication is gone is told by its list', async () => {
    const site = await tinySite({ [agendaPath]: page(500, '<h1>Server Error</h1>') });
    const read = await open(site.origin).readPublication(id);
    expect(read).toMatchObject({ ok: false, problem: { kind: 'unreachable', status: 500 } });
  });

  it('is unreachable, not gone, when its list answers HTTP 500', async () => {
    const site = await tinySite({ [listPath]: page(500, '<h1>Server Error</h1>') });
    const list = await open(site.origin).listPublications();
    expect(list).toMatchObject({ ok: false, problem: { kind: 'unreachable', status: 500 } });
  });

  it.each([
    ['in seconds', 429, '120', 120],
    ['by a date', 503, 'Wed, 15 Apr 2026 08:02:00 GMT', 120],
    ['for longer than an hour', 429, '86400', 3600],
  ])('asks us to wait %s', async (_, status, header, retryAfterSeconds) => {
    const site = await tinySite({ [agendaPath]: page(status, 'Too many', { 'retry-after': header }) });
    const read = await open(site.origin).readPublication(id);
    expect(read).toMatchObject({ problem: { kind: 'unreachable', status, retryAfterSeconds } });
  });

  it.each([
    ['a challenge page', page(200, '<title>Just a moment...</title>')],
    ['a challenge page with an error status', page(503, '<div class="cf-chl-widget">')],
    ['a web page where it promised JSON', page(200, '<!doctype html><title>Dagsordener</title>')],
    ['a refusal', page(403, 'Forbidden')],
    [
      'a page to log in on',
      page(200, '<title>Log ind - Kommunen</title><form><input name="pw" type="password"></form>'),
    ],
  ])('is blocked behind %s', async (_, answer) => {
    const site = await tinySite({ [listPath]: answer });
    expect(await open(site.origin).listPublications()).toMatchObject({ ok: false, problem: { kind: 'blocked' } });
  });

  it('is not believed when it answers with another publication', async () => {
    const site = await tinySite({ [agendaPath]: json({ ...agenda, Id: 'another' }) });
    expect(await open(site.origin).readPublication(id)).toMatchObject({ problem: { kind: 'implausible' } });
  });

  it.each([
    ['half an answer', '{"Udvalg": {"Udv'],
    ['another shape', '{"Committees": []}'],
    ['a committee without meetings', '{"Udvalg": {"Udvalg": [{"Id": "1", "Navn": "Byrådet"}]}}'],
  ])('has an unexpected layout when its list is %s', async (_, body) => {
    const site = await tinySite({ [listPath]: (_request, response) => response.end(body) });
    expect(await open(site.origin).listPublications()).toMatchObject({ problem: { kind: 'unexpected-layout' } });
  });
});
