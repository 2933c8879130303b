import { describe, expect, it } from 'vitest';
import { subscriptionId } from '../../../shared/domain/ids.ts';
import { testTokens } from '../../support/test-tokens.ts';
import { aWeb } from './a-web.ts';

const day = 24 * 60;

describe('confirming a subscription', () => {
  it('takes the button on the page, and happens once', async () => {
    const { subscribed, open, press, clock } = aWeb();
    const { confirm, now } = await subscribed();
    expect(await (await open(confirm)).text()).toContain('<button type="submit">Bekræft</button>');
    expect(await now()).toMatchObject({ status: 'pending' });
    expect((await press(confirm)).status).toBe(200);
    const confirmedAt = clock.now().toISOString();
    clock.pass(10);
    expect((await press(confirm)).status).toBe(200);
    expect(await now()).toMatchObject({ status: 'active', confirmedAt });
  });

  it('says what is confirmed', async () => {
    const { subscribed, open } = aWeb();
    const { confirm } = await subscribed({ wishes: [{ by: 'word', word: '<b>cykelsti</b>' }] });
    const text = await (await open(confirm)).text();
    expect(text).toContain('ordet »&lt;b&gt;cykelsti&lt;/b&gt;« i Ballerup');
  });

  it.each([
    ['active', 'Du er tilmeldt'],
    ['paused', 'Dit abonnement er på pause'],
  ] as const)('is not asked for again of one that is %s', async (status, words) => {
    const { subscribed, open, press } = aWeb();
    const { confirm, now } = await subscribed({ status });
    for (const answer of [await open(confirm), await press(confirm)]) {
      const text = await answer.text();
      expect(text).toContain(words);
      expect(text).not.toContain('<button');
    }
    expect(await now()).toMatchObject({ status });
  });

  it('that was not confirmed in time asks to sign up again: there is nothing to get a new link to', async () => {
    const { subscribed, open, press, subscriptions } = aWeb();
    const { subscription, confirm } = await subscribed();
    await subscriptions.removeUnconfirmed(subscription);
    for (const answer of [await open(confirm), await press(confirm)]) {
      const text = await answer.text();
      expect(answer.status).toBe(404);
      expect(text).toContain('Linket i mailen gælder i 7 dage');
      expect(text).toContain('<a href="/">Tilmeld dig igen</a>');
      expect(text).not.toContain('/mit-link');
    }
  });

  it('brings nothing back that was ended', async () => {
    const { subscribed, open, press, unsubscribeAll } = await ended();
    await unsubscribeAll();
    const { confirm, now } = subscribed;
    expect((await open(confirm)).status).toBe(404);
    expect((await press(confirm)).status).toBe(404);
    expect(await now()).toMatchObject({ status: 'ended' });
  });
});

const ended = async () => {
  const world = aWeb();
  const subscribed = await world.subscribed();
  return { ...world, subscribed, unsubscribeAll: () => world.press(subscribed.unsubscribe) };
};

describe('a link that is not valid', () => {
  const claims = { subscriberId: 'subscriber-1', subscriptionIds: ['subscription-1'] };
  type World = ReturnType<typeof aWeb>;
  const links: [string, (world: World) => Promise<string> | string][] = [
    ['is forged', ({ clock }) => testTokens(clock.now, 'x'.repeat(64)).sign('confirm', claims)],
    ['was made for another purpose', ({ tokens }) => tokens.sign('unsubscribe', claims)],
    ['names what is not there', ({ tokens }) => tokens.sign('confirm', { ...claims, subscriptionIds: ['none'] })],
    ['lacks its end', async ({ tokens }) => (await tokens.sign('confirm', claims)).slice(0, -5)],
    ['is no token', () => '..%2F..%2Fetc'],
    ['has no signature', () => `${btoa('{"alg":"none"}')}.${btoa('{"sub":"subscriber-1"}')}.`.replaceAll('=', '')],
  ];

  it.each(links)('answers with a page that says so, and does nothing, when it %s', async (_, linkIn) => {
    const world = aWeb();
    const { now } = await world.subscribed();
    const path = `/bekraeft/${await linkIn(world)}`;
    for (const answer of [await world.open(path), await world.press(path)]) {
      expect(answer.status).toBe(404);
      expect(await answer.text()).toContain('Linket gælder ikke');
    }
    expect(world.writes).toEqual([]);
    expect(await now()).toMatchObject({ status: 'pending' });
  });

  it('is one to confirm that is older than a month', async () => {
    const { subscribed, press, clock, writes } = aWeb();
    const { confirm } = await subscribed();
    clock.pass(30 * day + 1);
    expect((await press(confirm)).status).toBe(404);
    expect(writes).toEqual([]);
  });

  it('is one to unsubscribe that was made to confirm', async () => {
    const { subscribed, press, now } = await pendingOne();
    expect((await press(subscribed.confirm.replace('/bekraeft/', '/afmeld/'))).status).toBe(404);
    expect(await now()).toMatchObject({ status: 'pending' });
  });
});

const pendingOne = async () => {
  const world = aWeb();
  const subscribed = await world.subscribed({ subscriptionId: subscriptionId('one') });
  return { ...world, subscribed, now: subscribed.now };
};
