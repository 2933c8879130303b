import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ballerupStory } from '../../infra/local/site/ballerup/ballerup-story.ts';
import { aConfirmedReader, alertsTo, signUp } from './support/a-reader.ts';
import { aRunningSystem, type RunningSystem } from './support/a-running-system.ts';

const { steps } = ballerupStory();
const story = { name: 'managing', steps: [steps[2], steps[4], steps[5]].filter((step) => step !== undefined) };
const reader = 'laeser@example.org';

describe('Managing what one follows', () => {
  let system: RunningSystem;
  beforeAll(async () => {
    system = await aRunningSystem(story);
    await system.look();
    await aConfirmedReader(system, { ord: 'radikalisering' }, reader);
    await aConfirmedReader(system, { emne: 'beskaeftigelse' }, 'anden@example.org');
    await system.publishNext();
  });
  afterAll(() => system.stop());

  const post = (link: string, fields: Record<string, string> = {}) =>
    fetch(link, { method: 'POST', body: new URLSearchParams(fields) });
  const askForLink = async (adresse: string) => {
    const page = await (await post(new URL('mit-link', system.cloud.webUrl).href, { adresse })).text();
    await system.cloud.settle();
    const texts = (await alertsTo(system, adresse)).map(({ text }) => text ?? '');
    return {
      page,
      link: /http\S+\/styr\/\S+/u.exec(texts.findLast((text) => text.includes('/styr/')) ?? '')?.[0] ?? '',
    };
  };

  it('begins with a link in a mail; the page does not tell whether an address is known', async () => {
    const [known, unknown] = [await askForLink(reader), await askForLink('fremmed@example.org')];
    expect(known.page).toBe(unknown.page);
    expect(await (await fetch(known.link)).text()).toContain('Ordet »radikalisering« i Ballerup');
    expect(unknown.link).toBe('');
  });

  it('gives out everything that is kept, as JSON', async () => {
    const { link } = await askForLink(reader);
    const answer = await post(`${link}/hent`);
    expect(answer.headers.get('cache-control')).toBe('no-store');
    expect(await answer.json()).toMatchObject({
      adresse: reader,
      abonnementer: [{ status: 'active', wishes: [{ by: 'word', word: 'radikalisering' }] }],
      mails: expect.arrayContaining([
        expect.objectContaining({ i_ord: expect.stringMatching(/^Varsel, .+: sendt$/u), status: 'accepted' }),
        expect.objectContaining({ contents: { kind: 'account', about: 'manage' }, status: 'accepted' }),
      ]),
      varsler: [{ fordi: ['ordet »radikalisering« i Ballerup'], meetingId: expect.stringContaining('ballerup.') }],
      mails_der_ikke_kom_frem: null,
      bedt_om_mail_i_dag: expect.any(Number),
    });
  });

  it('erases everything: nothing more comes, and the address is a stranger’s again', async () => {
    const { link } = await askForLink(reader);
    const before = (await alertsTo(system, reader)).length;
    expect(await (await post(`${link}/slet`, { sikker: 'ja' })).text()).toContain('Alt er slettet');
    await system.publishNext();
    await system.publishNext();
    expect((await alertsTo(system, reader)).length).toBe(before);
    expect((await alertsTo(system, 'anden@example.org')).length).toBeGreaterThan(1);
    expect((await fetch(link)).status).toBe(404);
  });

  it('shows at sign-up what the last months would have brought', async () => {
    const { page } = await signUp(system, {
      kommune: 'ballerup',
      ord: 'radikaliseringsindsatsen',
      adresse: 'ny@example.org',
    });
    expect(page).toMatch(/Du ville have fået mindst (?:ét varsel|\d+ varsler)/u);
  });

  it('ends with a page that asks to wait when too many sign up from one place', async () => {
    const statuses = [];
    for (let n = 0; n < 25; n += 1) {
      const form = { kommune: 'ballerup', ord: 'cykelsti', adresse: `mange-${n}@example.org` };
      statuses.push((await post(new URL('tilmeld', system.cloud.webUrl).href, form)).status);
    }
    expect(statuses.at(-1)).toBe(429);
  });
});
