import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ballerupStory } from '../../infra/local/site/ballerup/ballerup-story.ts';
import { aConfirmedReader, alertsTo, confirmationLink, signUp } from './support/a-reader.ts';
import { aRunningSystem, type RunningSystem } from './support/a-running-system.ts';

const { steps } = ballerupStory();
const twoMeetings = {
  name: 'two-meetings',
  steps: [steps[2], steps[4], steps[5]].filter((step) => step !== undefined),
};
const form = { kommune: 'ballerup', ord: 'radikalisering' };

describe('Signing up and stopping', () => {
  let system: RunningSystem;
  beforeAll(async () => {
    system = await aRunningSystem(twoMeetings);
    await system.look();
    await signUp(system, { ...form, adresse: 'ubekraeftet@example.org' });
    await aConfirmedReader(system, { ord: 'radikalisering' }, 'stoppet@example.org');
    await aConfirmedReader(system, { ord: 'radikalisering' }, 'laeser@example.org');
    await aConfirmedReader(system, { emne: 'beskaeftigelse' }, 'laeser@example.org');
  });
  afterAll(() => system.stop());

  it('opening a link of a mail changes nothing', async () => {
    const mail = (await system.mailbox.messages()).find(({ recipients }) =>
      recipients.includes('ubekraeftet@example.org'),
    );
    const answer = await fetch(confirmationLink(mail?.text ?? null));
    expect(answer.status).toBe(200);
    expect(await answer.text()).toContain('<button type="submit">Bekræft</button>');
  });

  it('a second sign-up is answered like the first: nothing tells that an address is known', async () => {
    const first = await signUp(system, { ...form, adresse: 'ny@example.org' });
    const second = await signUp(system, { ...form, adresse: 'laeser@example.org' });
    expect(second).toEqual(first);
  });

  it.each([
    ['no address', { ...form, adresse: 'ingen' }, 'Det ligner ikke en e-mailadresse.'],
    ['neither topic nor word', { kommune: 'ballerup', adresse: 'a@example.org' }, 'Vælg et emne, eller skriv et ord.'],
    [
      'an unknown topic',
      { kommune: 'ballerup', emne: 'findes-ikke', adresse: 'a@example.org' },
      'Det emne kender vi ikke.',
    ],
    [
      'a municipality we do not read',
      { ...form, kommune: 'aarhus', adresse: 'a@example.org' },
      'Den kommune læser vi ikke.',
    ],
  ])('a form with %s gets a clear answer', async (_what, given, words) => {
    const { status, page } = await signUp(system, given);
    expect(status).toBe(400);
    expect(page).toContain(words);
  });

  it('a forged link is refused', async () => {
    expect((await fetch(new URL('bekraeft/ikke-et-token', system.cloud.webUrl), { method: 'POST' })).status).toBe(404);
  });

  it('two subscriptions that match make one mail with both reasons', async () => {
    await system.publishNext();
    const mails = await alertsTo(system, 'laeser@example.org');
    expect(mails).toHaveLength(1);
    expect(mails[0]?.text).toContain('ordet »radikalisering« i Ballerup og emnet Beskæftigelse i Ballerup');
  });

  it('opening the link to stop changes nothing; pressing the button stops it', async () => {
    const [mail] = await alertsTo(system, 'stoppet@example.org');
    const link = /<(\S+)>/.exec(headerOf(mail, 'list-unsubscribe'))?.[1] ?? '';
    const opened = await fetch(link);
    expect(await opened.text()).toContain('<button type="submit">Stop</button>');
    const stopped = await fetch(link, {
      method: 'POST',
      body: new URLSearchParams({ 'List-Unsubscribe': 'One-Click' }),
    });
    expect(await stopped.text()).toContain('Du er afmeldt');
  });

  it('the next minutes reach who still follows, and neither who stopped nor who never confirmed', async () => {
    await system.publishNext();
    await system.publishNext();
    const mails = await alertsTo(system, 'laeser@example.org');
    expect(mails.map(({ subject }) => subject)).toEqual([
      expect.stringMatching(/^Udsat: Årsberetning /u),
      expect.stringMatching(/^Tilbage på dagsordenen, 28 dage efter: /u),
      expect.stringMatching(/^Taget til efterretning/u),
    ]);
    expect(await alertsTo(system, 'stoppet@example.org')).toHaveLength(1);
    expect(await alertsTo(system, 'ubekraeftet@example.org')).toHaveLength(0);
  });
});

const headerOf = (mail: Awaited<ReturnType<typeof alertsTo>>[number] | undefined, name: string): string =>
  mail?.headers.find((header) => header.name.toLowerCase() === name)?.value ?? '';
