import { describe, expect, it } from 'vitest';
import { subscriberId, subscriptionId } from '../../../shared/domain/ids.ts';
import { aWeb } from './a-web.ts';

const year = 365 * 24 * 60;

describe('unsubscribing', () => {
  it('takes the button on the page, and happens once', async () => {
    const { subscribed, open, press, clock } = aWeb();
    const { unsubscribe, now } = await subscribed({ status: 'active' });
    expect(await (await open(unsubscribe)).text()).toContain('emnet Beskæftigelse i Ballerup');
    expect(await now()).toMatchObject({ status: 'active' });
    expect((await press(unsubscribe)).status).toBe(200);
    const endedAt = clock.now().toISOString();
    clock.pass(10);
    expect((await press(unsubscribe)).status).toBe(200);
    expect(await now()).toMatchObject({ status: 'ended', endedAt });
  });

  it('takes one press of a mail program’s own button (RFC 8058)', async () => {
    const { subscribed, press } = aWeb();
    const { unsubscribe, now } = await subscribed({ status: 'active' });
    const answer = await press(unsubscribe, { 'List-Unsubscribe': 'One-Click' });
    expect(answer.status).toBe(200);
    expect(answer.headers.get('location')).toBeNull();
    expect(await now()).toMatchObject({ status: 'ended' });
  });

  it('takes the same press as a form of several parts', async () => {
    const { subscribed, open } = aWeb();
    const { unsubscribe, now } = await subscribed({ status: 'active' });
    const body = new FormData();
    body.set('List-Unsubscribe', 'One-Click');
    expect((await open(unsubscribe, { method: 'POST', body })).status).toBe(200);
    expect(await now()).toMatchObject({ status: 'ended' });
  });

  it('ends what the mail was about, and nothing else', async () => {
    const { subscribed, press, tokens, subscriptions } = aWeb();
    await subscribed({ status: 'active' });
    await subscribed({ status: 'active', subscriptionId: subscriptionId('subscription-2') });
    const other = await subscribed({
      status: 'active',
      subscriptionId: subscriptionId('subscription-3'),
      wishes: [{ by: 'word', word: 'cykelsti' }],
    });
    const bo = await subscribed({ status: 'active', subscriberId: subscriberId('bo') });
    const { subscriberId: astrid } = other.subscription;
    const both = { subscriberId: astrid, subscriptionIds: ['subscription-1', 'subscription-2'] };
    await press(`/afmeld/${await tokens.sign('unsubscribe', both)}`);
    const statuses = (await subscriptions.ofSubscriber(astrid)).map(({ status }) => status);
    expect(statuses).toEqual(['ended', 'ended', 'active']);
    expect(await bo.now()).toMatchObject({ status: 'active' });
  });

  it('ends also what was asked for twice, and not what only looks like it', async () => {
    const { subscribed, press } = aWeb();
    const first = await subscribed({ status: 'active' });
    const again = await subscribed({
      status: 'active',
      subscriptionId: subscriptionId('subscription-2'),
      cadence: 'daily',
    });
    const fewer = await subscribed({
      status: 'active',
      subscriptionId: subscriptionId('subscription-3'),
      kinds: ['item-postponed'],
    });
    await press(first.unsubscribe);
    expect([await first.now(), await again.now(), await fewer.now()].map((one) => one?.status)).toEqual([
      'ended',
      'ended',
      'active',
    ]);
  });

  it('ends everything by a link that names nothing: a header has no room for fifty', async () => {
    const { subscribed, press, tokens, subscriptions } = aWeb();
    const { subscription } = await subscribed({ status: 'active' });
    await subscribed({ status: 'paused', subscriptionId: subscriptionId('subscription-2') });
    const { subscriberId: astrid } = subscription;
    const all = await tokens.sign('unsubscribe', { subscriberId: astrid, subscriptionIds: [] });
    expect((await press(`/afmeld/${all}`)).status).toBe(200);
    expect((await subscriptions.ofSubscriber(astrid)).map(({ status }) => status)).toEqual(['ended', 'ended']);
  });

  it('works from a mail that was sent before the key was replaced, while the old key stands behind the new one', async () => {
    const { subscribed, press, tokenKey } = aWeb();
    const { unsubscribe, now } = await subscribed({ status: 'active' });
    tokenKey.now = `${'n'.repeat(64)} ${tokenKey.now}`;
    expect((await press(unsubscribe, { 'List-Unsubscribe': 'One-Click' })).status).toBe(200);
    expect(await now()).toMatchObject({ status: 'ended' });
    tokenKey.now = 'n'.repeat(64);
    expect((await press(unsubscribe)).status).toBe(404);
  });

  it('is not offered again for what has ended', async () => {
    const { subscribed, open, press, tokens } = aWeb();
    const { unsubscribe, subscription } = await subscribed({ status: 'active' });
    await press(unsubscribe);
    const page = await (await open(unsubscribe)).text();
    expect(page).toContain('Det er allerede stoppet');
    expect(page).toContain('emnet Beskæftigelse i Ballerup');
    expect(page).not.toContain('<button');
    const other = await subscribed({
      status: 'active',
      subscriptionId: subscriptionId('other'),
      wishes: [{ by: 'source' }],
    });
    const { subscriberId: astrid, subscriptionId: id } = subscription;
    const both = { subscriberId: astrid, subscriptionIds: [id, other.subscription.subscriptionId] };
    const rest = await (await open(`/afmeld/${await tokens.sign('unsubscribe', both)}`)).text();
    expect(rest).toContain('<li>alt fra Ballerup</li>');
    expect(rest).not.toContain('Beskæftigelse');
  });

  it('works from a mail that is a year old', async () => {
    const { subscribed, press, clock } = aWeb();
    const { unsubscribe, now } = await subscribed({ status: 'active' });
    clock.pass(year);
    await press(unsubscribe);
    expect(await now()).toMatchObject({ status: 'ended' });
  });
});
