import { describe, expect, it } from 'vitest';
import { noFollows } from '../../../shared/domain/revision.ts';
import { newSourceState } from '../../../shared/domain/source-state.ts';
import { aRevision } from '../../support/a-revision.ts';
import { ballerup } from '../../support/ballerup.ts';
import { aWeb } from './a-web.ts';

const evidence = `/besked/${aRevision().meetingId}/1`;

/** Every page there is, with the status that it answers. */
const everyPage = async () => {
  const world = aWeb();
  await world.revisions.addOnce(aRevision(), noFollows);
  await world.subscriptions.subscriberFor({ via: 'email', address: 'astrid@example.dk' });
  const { confirm, unsubscribe, manage, now } = await world.subscribed();
  world.writes.length = 0;
  const pages = [
    ['/', 200],
    [confirm, 200],
    [unsubscribe, 200],
    [manage, 200],
    ['/mit-link', 200],
    ['/forhaandsvis?kommune=ballerup&emne=skole', 200],
    ['/styr/forkert', 404],
    [evidence, 200],
    ['/stil.css', 200],
    ['/robots.txt', 200],
    ['/tilmeld', 404],
    ['/bekraeft/forkert', 404],
    ['/afmeld/forkert', 404],
    ['/besked/greve.byraadet.20260414T0600/1', 404],
    ['/findes/ikke', 404],
  ] as const;
  return { ...world, pages, now };
};

describe('opening a page', () => {
  it.each(['GET', 'HEAD'])('changes nothing on any of them (%s)', async (method) => {
    const { pages, open, writes, queue, now } = await everyPage();
    const before = await now();
    for (const [path, status] of pages) expect([path, (await open(path, { method })).status]).toEqual([path, status]);
    // How often a network has asked for a preview is counted.
    expect(writes).toEqual(['countOne']);
    expect(queue.sent).toEqual([]);
    expect(await now()).toEqual(before);
  });

  it('loads nothing from elsewhere, runs no script, and tells no other site where the reader came from', async () => {
    const { pages, open } = await everyPage();
    for (const [path] of pages) {
      const { headers } = await open(path);
      expect(headers.get('content-security-policy')).toBe(
        "default-src 'none'; style-src 'self'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'",
      );
      expect(headers.get('referrer-policy')).toBe('no-referrer');
      expect(headers.get('x-content-type-options')).toBe('nosniff');
    }
  });

  it('leaves nothing that is one person’s in the browser', async () => {
    const { pages, open } = await everyPage();
    const kept = [];
    for (const [path] of pages) if ((await open(path)).headers.get('cache-control') !== 'no-store') kept.push(path);
    expect(kept).toEqual(
      pages.map(([path]) => path).filter((path) => !/^\/(bekraeft|afmeld|styr|forhaandsvis)/.test(path)),
    );
  });

  it('shows people a page in Danish, with a title and one heading', async () => {
    const { pages, open } = await everyPage();
    for (const [path] of pages.filter(([page]) => !/\.(css|txt)$/.test(page))) {
      const text = await (await open(path)).text();
      expect(text).toContain('<html lang="da">');
      expect(text.match(/<h1>/g)).toHaveLength(1);
    }
  });

  it('keeps robots away from the links in mails', async () => {
    const { open } = aWeb();
    expect(await (await open('/robots.txt')).text()).toContain('Disallow: /afmeld/');
  });
});

describe('the front page', () => {
  it('says when each municipality was last read, and when it cannot be read now', async () => {
    const { open, states } = aWeb();
    expect(await (await open('/')).text()).toContain('Ballerup: ikke læst endnu');
    await states.put({
      ...newSourceState(ballerup),
      lastReadAt: '2026-04-15T09:00:00.000Z',
      lastProblem: { at: '2026-04-15T09:10:00.000Z', words: 'unreachable: timeout' },
    });
    expect(await (await open('/')).text()).toContain(
      'Ballerup: 15. april kl. 11.00 - vi kan ikke læse siden i øjeblikket',
    );
  });
});
