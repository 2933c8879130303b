import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ballerupStory } from '../../../../infra/local/site/ballerup/ballerup-story.ts';
import type { CommitteeList, PublicationPage } from '../../../../infra/local/site/first-agenda.ts';
import { startSite } from '../../../../infra/local/site/start-site.ts';
import type { Story } from '../../../../infra/local/site/story.ts';
import { aHome, stopsAfterTest } from '../endpoints/a-home.ts';
import { aPublishing, aStory } from './a-story.ts';

async function aSite(story: Story, { home = '', asksForSession = false } = {}) {
  const site = stopsAfterTest(await startSite({ home: home || (await aHome()), port: 0, story, asksForSession }));
  const get = (path: string, init: RequestInit = {}) => fetch(`${site.url}${path}`, { redirect: 'manual', ...init });
  return { site, get, list: async () => (await (await get('/api/agenda/udvalgsliste')).json()) as CommitteeList };
}

describe('what the site publishes', () => {
  it('lists its committees before anything is out', async () => {
    const { list } = await aSite(aStory({ publish: aPublishing('a') }));
    expect(await list()).toEqual({
      Udvalg: {
        'Udvalg 2026-2029': [{ Id: 'committee-Skoleudvalget', Navn: 'Skoleudvalget', Historisk: false, Moeder: [] }],
      },
    });
  });

  it('lists a publication with its release time in seven decimals and local offset', async () => {
    const { site, list } = await aSite(aStory({ publish: aPublishing('a') }));
    expect(await site.publishNext()).toMatchObject({ says: 'Trin 1' });
    const { Udvalg } = await list();
    expect(Udvalg['Udvalg 2026-2029']?.[0]?.Moeder).toEqual([
      {
        Id: 'a',
        MeetingBeginUtc: '2026-01-13T08:00:00+01:00',
        MeetingEndUtc: null,
        ReleasedDate: '2026-01-01T10:00:00.0000000+01:00',
        Dato: '2026-01-13T08:00:00+01:00',
        Sted: 'Rådhuset',
        Afsluttet: false,
        Moededeltagere: null,
        Navn: 'Dagsorden',
        Description: null,
        ElasticSearchResults: null,
        SourceId: null,
        IsSupplementaryAgenda: false,
      },
    ]);
  });

  it('keeps the release time of a publication that is edited in place', async () => {
    const { site, list, get } = await aSite(
      aStory({ publish: aPublishing('a') }, { publish: aPublishing('a', { text: 'rettet' }) }),
    );
    await site.publishNext();
    const before = await list();
    await site.publishNext();
    expect(await list()).toEqual(before);
    expect(await (await get('/api/agenda/dagsorden/a')).json()).toEqual({ Id: 'a', text: 'rettet', origin: site.url });
  });

  it('answers HTTP 500 for an id that is unknown, not out yet, or taken down', async () => {
    const { site, get } = await aSite(aStory({ publish: aPublishing('a') }, { withdraw: 'a' }));
    const status = async () => (await get('/api/agenda/dagsorden/a')).status;
    expect(await status()).toBe(500);
    await site.publishNext();
    expect(await status()).toBe(200);
    await site.publishNext();
    expect(await status()).toBe(500);
  });

  it('gives no validators', async () => {
    const { site, get } = await aSite(aStory({ publish: aPublishing('a') }));
    await site.publishNext();
    for (const path of ['/api/agenda/udvalgsliste', '/api/agenda/dagsorden/a']) {
      const { headers } = await get(path);
      expect(headers.get('cache-control')).toBe('no-cache');
      expect([headers.get('etag'), headers.get('last-modified')]).toEqual([null, null]);
    }
  });

  it('has no robots.txt', async () => {
    const { get } = await aSite(aStory({}));
    expect((await get('/robots.txt')).status).toBe(404);
  });
});

describe('the progress of a story', () => {
  it('is over when every step is taken', async () => {
    const { site } = await aSite(aStory({ publish: aPublishing('a') }));
    expect(site.upcoming()).toMatchObject({ says: 'Trin 1' });
    await site.publishNext();
    expect(site.upcoming()).toBeNull();
    expect(await site.publishNext()).toBeNull();
  });

  it('goes on after a restart where it was', async () => {
    const home = await aHome();
    const story = aStory({ publish: aPublishing('a') }, { publish: aPublishing('b') });
    const { site } = await aSite(story, { home });
    await site.publishNext();
    await site.stop();
    const { site: again } = await aSite(story, { home });
    expect(again.published().map(({ says }) => says)).toEqual(['Trin 1']);
    expect(await again.publishNext()).toMatchObject({ says: 'Trin 2' });
  });

  it('takes every step once, however many ask at the same time', async () => {
    const { site } = await aSite(aStory({}, {}, {}));
    const taken = await Promise.all([site.publishNext(), site.publishNext(), site.publishNext(), site.publishNext()]);
    expect(taken.map((step) => step?.says ?? null)).toEqual(['Trin 1', 'Trin 2', 'Trin 3', null]);
  });

  it('does not start over when its file cannot be read', async () => {
    const home = await aHome();
    await mkdir(join(home, 'site'));
    await writeFile(join(home, 'site', 'test.json'), '{"published":"mange"}');
    await expect(startSite({ home, port: 0, story: aStory({}) })).rejects.toThrow('delete its progress file');
  });
});

describe('the detour for a session', () => {
  const cookieOf = (answer: Response) => answer.headers.getSetCookie()[0]?.split(';')[0] ?? '';

  it('sends callers away until they show the cookie that the front page gives', async () => {
    const { get } = await aSite(aStory({}), { asksForSession: true });
    const path = '/api/agenda/udvalgsliste';
    const sentAway = await get(path);
    expect(sentAway.status).toBe(302);
    expect(sentAway.headers.get('location')).toBe(`/Home/AnonymousAuthentication?callback=${encodeURIComponent(path)}`);
    const cookie = cookieOf(await get('/'));
    expect((await get(path, { headers: { cookie } })).status).toBe(200);
  });

  it('brings people back to the page they asked for', async () => {
    const { get } = await aSite(aStory({}), { asksForSession: true });
    const sentAway = await get('/vis?id=a&punktid=b');
    const back = await get(sentAway.headers.get('location') ?? '');
    expect(back.headers.get('location')).toBe('/vis?id=a&punktid=b');
    expect(cookieOf(back)).toMatch(/^ASP\.NET_SessionId=./);
  });

  it.each(['https://attacker.example/', '//attacker.example/x'])('never sends anyone on to %s', async (callback) => {
    const { get } = await aSite(aStory({}), { asksForSession: true });
    const answer = await get(`/Home/AnonymousAuthentication?callback=${encodeURIComponent(callback)}`);
    expect(answer.headers.get('location')).toBe('/');
  });

  it('takes the real way in, with the whole origin as callback', async () => {
    const { site, get } = await aSite(aStory({}), { asksForSession: true });
    const answer = await get(`/Home/AnonymousAuthentication?callback=${encodeURIComponent(`${site.url}/`)}`);
    expect([answer.status, answer.headers.get('location')]).toEqual([302, '/']);
  });
});

describe('the pages for people', () => {
  it('show the meeting with one item unfolded, and run nothing that is written in it', async () => {
    const { site, get } = await aSite(ballerupStory());
    for (let step = 1; step <= 3; step += 1) await site.publishNext();
    const id = site.published()[2]?.publish?.id ?? '';
    const minutes = (await (await get(`/api/agenda/dagsorden/${id}`)).json()) as PublicationPage;
    const answer = await get(`/vis?id=${id}&punktid=${minutes.Dagsordenpunkter[7]?.Id}`);
    const shown = await answer.text();
    expect(shown).toMatch(/<details open>\s*<summary><h2>8\. Årsberetning/);
    expect(shown.match(/<details open>/g)).toHaveLength(1);
    expect(answer.headers.get('content-security-policy')).toContain("default-src 'none'; script-src 'self'");
  });

  it('say so when there is no such agenda', async () => {
    const { get } = await aSite(aStory({}));
    const answer = await get('/vis?id=findes-ikke');
    expect([answer.status, await answer.text()]).toEqual([404, expect.stringContaining('Dagsordenen findes ikke')]);
  });

  it('tell on the front page what has happened', async () => {
    const { site, get } = await aSite(
      aStory({ says: 'Referatet <b>er</b> ude', publish: aPublishing('a', { name: 'Referat' }) }),
    );
    await site.publishNext();
    const front = await (await get('/')).text();
    expect(front).toContain('Referatet &lt;b&gt;er&lt;/b&gt; ude');
    expect(front).toContain('<a href="/vis?id=a">Referat</a>');
  });
});
