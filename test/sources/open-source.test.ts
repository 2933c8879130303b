import { describe, expect, it } from 'vitest';
import { watchedSources } from '../../shared/contracts/watched-sources.ts';
import { publicationId } from '../../shared/domain/ids.ts';
import { openSource } from '../../shared/sources/open-source.ts';
import { json, page, redirect, tinySite } from './tiny-site.ts';

const listPath = '/api/agenda/udvalgsliste';
const visitor = { contactUrl: 'https://referatvagt.eksempel.dk', now: () => new Date('2026-04-15T08:00:00.000Z') };
const listOf = (origin: string) => openSource({ sourceId: 'ballerup', origin }, visitor).listPublications();

describe('a source that is watched', () => {
  it('must be one of the registry', () => {
    const open = () => openSource({ sourceId: 'ballerop', origin: null }, visitor);
    expect(open).toThrow(/no source is called "ballerop"; did you mean ballerup/);
  });

  it('takes a path only where its list is at one', () => {
    const open = () => openSource({ sourceId: 'ballerup', origin: 'https://x.dk', listPath: '/liste' }, visitor);
    expect(open).toThrow('the addresses of ballerup are known: write its host without a path');
  });

  it('is read at the path that the registry knows, unless the operator names another', async () => {
    const site = await tinySite({});
    for (const watched of watchedSources.parse(
      `ballerup-arkiv@${site.origin}/, ballerup-arkiv@${site.origin}/p?ar=2024`,
    ))
      await openSource(watched, visitor).listPublications();
    expect(site.visits.map(({ path }) => path).slice(1)).toEqual(['/dagsorden-og-referat?page=0', '/p?ar=2024&page=0']);
  });

  it('is not read where robots.txt says no', async () => {
    const site = await tinySite({
      '/robots.txt': (_, response) => response.end('User-agent: *\nDisallow: /api/\n'),
      [listPath]: json({ Udvalg: {} }),
    });
    expect(await listOf(site.origin)).toMatchObject({ problem: { kind: 'blocked', reason: /robots\.txt/ } });
    expect(site.visits.map(({ path }) => path)).toEqual(['/robots.txt']);
  });

  it('may name us in its robots.txt', async () => {
    const site = await tinySite({
      '/robots.txt': (_, response) =>
        response.end('User-agent: *\nDisallow: /\n\nUser-agent: Referatvagt\nDisallow:\n'),
      [listPath]: json({ Udvalg: {} }),
    });
    expect(await listOf(site.origin)).toEqual({ ok: true, value: [] });
  });

  it('is unreachable while its robots.txt is', async () => {
    const site = await tinySite({ '/robots.txt': page(503, 'Busy', { 'retry-after': '30' }) });
    const problem = { kind: 'unreachable', status: 503, retryAfterSeconds: 30 };
    expect(await listOf(site.origin)).toMatchObject({ ok: false, problem });
  });

  it('does not lead us to another host', async () => {
    const other = await tinySite({});
    const site = await tinySite({ [listPath]: redirect('/login'), '/': redirect(`${other.origin}/login`) });
    expect(await listOf(site.origin)).toMatchObject({ problem: { kind: 'blocked', reason: /another host/ } });
    expect(other.visits).toEqual([]);
  });

  it('does not lead us round in circles', async () => {
    const site = await tinySite({ [listPath]: redirect('/login'), '/': redirect('/') });
    expect(await listOf(site.origin)).toMatchObject({ problem: { kind: 'blocked', reason: /more than 5 times/ } });
  });

  it('does not fill the memory', async () => {
    const site = await tinySite({ [listPath]: (_, response) => response.end(Buffer.alloc(9 * 1024 * 1024, 32)) });
    expect(await listOf(site.origin)).toMatchObject({ problem: { kind: 'implausible' } });
  });

  it('is not asked at a private address, even by its own name', async () => {
    const problem = { kind: 'blocked', reason: /not public/ };
    expect(await listOf('http://192.168.0.1')).toMatchObject({ problem });
    expect(await listOf('http://169.254.169.254')).toMatchObject({ problem });
  });

  it('is unreachable when nobody listens', async () => {
    const problem = { kind: 'unreachable', reason: 'the host refuses connections' };
    expect(await listOf('http://127.0.0.1:9')).toMatchObject({ problem });
  });

  it('is asked for one thing at a time', async () => {
    let open = 0;
    let most = 0;
    const site = await tinySite({
      '/api/agenda/dagsorden': page(500, ''),
      [listPath]: (request, response) => {
        open += 1;
        most = Math.max(most, open);
        setImmediate(() => {
          open -= 1;
          json({ Udvalg: {} })(request, response);
        });
      },
    });
    const source = openSource({ sourceId: 'ballerup', origin: site.origin }, visitor);
    await Promise.all([
      source.listPublications(),
      source.listPublications(),
      source.readPublication(publicationId('../../etc')),
    ]);
    expect(most).toBe(1);
    expect(site.visits.at(-1)?.path).toContain('/api/agenda/');
  });
});
