import { describe, expect, it } from 'vitest';
import { subscriberId, subscriptionId } from '../../../shared/domain/ids.ts';
import type { Subscription } from '../../../shared/domain/subscription.ts';
import { aSubscription } from '../../support/a-subscription.ts';
import { aWeb } from './a-web.ts';

/** Astrid, who hears every morning what was put off, in two subscriptions; Bo, who has one; and the link to her page. */
const astrid = async (overrides: Partial<Subscription> = {}) => {
  const world = aWeb();
  const { subscriberId: id } = await world.subscriptions.subscriberFor({ via: 'email', address: 'astrid@example.dk' });
  const topic: Partial<Subscription> = {
    subscriberId: id,
    status: 'active',
    cadence: 'daily',
    kinds: ['item-postponed'],
  };
  const { manage, now, subscription } = await world.subscribed({ ...topic, ...overrides });
  const word = subscriptionId('word');
  await world.subscriptions.add(
    aSubscription({ ...topic, subscriptionId: word, wishes: [{ by: 'word', word: '<b>cykelsti</b>' }] }),
  );
  await world.subscribed({
    subscriberId: subscriberId('bo'),
    subscriptionId: subscriptionId('bo-1'),
    status: 'active',
  });
  world.writes.length = 0;
  return {
    ...world,
    id,
    manage,
    now,
    before: subscription,
    text: async (path = '') => (await world.open(`${manage}${path}`)).text(),
    choose: (fields: Record<string, string | string[]>) =>
      world.press(`${manage}/ret`, { abonnement: subscription.subscriptionId, ...fields }),
  };
};

/** What the folded form of a subscription is filled in with. */
const filledIn = (page: string, id: string) => {
  const form = page.slice(page.indexOf(`id="hvornaar-${id}"`)).split('</form>')[0] ?? '';
  const values = (chosen: string) =>
    [...form.matchAll(new RegExp(`value="([^"]+)" ${chosen}`, 'gu'))].map(([, one]) => one);
  return { hvornaar: values('selected'), art: values('checked') };
};

describe('choosing anew when and about what we write', () => {
  it('is offered folded with each subscription, filled in with what holds now', async () => {
    const { text } = await astrid({ cadence: 'weekly', kinds: null });
    const page = await text();
    expect(page.match(/<details><summary/gu)).toHaveLength(2);
    expect(filledIn(page, 'subscription-1')).toEqual({ hvornaar: ['weekly'], art: [] });
    expect(filledIn(page, 'word')).toEqual({ hvornaar: ['daily'], art: ['udsat'] });
    expect(page).toContain('aria-label="Ret ordet »&lt;b&gt;cykelsti&lt;/b&gt;« i Ballerup (kun udsættelser)"');
    expect(page).not.toContain('Rettet:');
  });

  it('is not offered for what has ended', async () => {
    const { text } = await astrid({ status: 'ended' });
    expect(await text()).not.toContain('hvornaar-subscription-1');
  });

  it('changes both at once, keeps what is followed, and says what holds now', async () => {
    const { choose, now, before, open, text, writes, queue } = await astrid();
    const answer = await choose({ hvornaar: 'weekly', art: ['bilag', 'vaek'] });
    const location = answer.headers.get('location') ?? '';
    expect([answer.status, location]).toEqual([303, expect.stringMatching(/\?rettet=subscription-1$/u)]);
    expect(await (await open(location)).text()).toContain(
      'role="status">Rettet: emnet Beskæftigelse i Ballerup (kun aflysninger og bilag), samlet mandag morgen.</p>',
    );
    expect(await now()).toEqual({
      ...before,
      cadence: 'weekly',
      kinds: [
        ...['item-withdrawn', 'item-absent', 'meeting-cancelled', 'meeting-moved'],
        ...['attachment-added', 'attachment-removed', 'attachment-replaced'],
      ],
    });
    expect(filledIn(await text(), 'subscription-1')).toEqual({ hvornaar: ['weekly'], art: ['vaek', 'bilag'] });
    expect([writes, queue.sent]).toEqual([['changeChoices'], []]);
  });

  it('goes back to what is told by default when no kind is ticked', async () => {
    const { choose, now } = await astrid();
    await choose({ hvornaar: 'daily' });
    expect((await now())?.kinds).toBeNull();
  });

  it.each([
    ['pending', 'Venter på, at du bekræfter'],
    ['paused', 'På pause.'],
  ] as const)('leaves what is %s as it stands, and asks for nothing', async (status, standing) => {
    const { choose, now, queue, text } = await astrid({ status });
    await choose({ hvornaar: 'at-once', art: 'besluttet' });
    expect(await now()).toMatchObject({ status, cadence: 'at-once', kinds: ['decision-recorded', 'case-decided'] });
    expect(queue.sent).toEqual([]);
    expect(await text('?rettet=subscription-1')).toContain(standing);
  });

  it('lets two that ask for just the same be told at different times', async () => {
    const { choose, now, subscriptions, before } = await astrid({ kinds: null });
    await subscriptions.add({ ...before, subscriptionId: subscriptionId('twin') });
    expect((await choose({ hvornaar: 'weekly' })).status).toBe(303);
    expect((await now())?.cadence).toBe('weekly');
  });

  it('says nothing of what is not theirs, however the page is asked', async () => {
    const { text } = await astrid();
    for (const named of ['bo-1', 'none', '', '%3Cscript%3E'])
      expect(await text(`?rettet=${named}`)).not.toContain('Rettet:');
  });
});

describe('choosing anew is answered, and changes nothing,', () => {
  it.each([
    ['a time that we do not offer', { hvornaar: 'hourly' }, 400, 'Vælg, hvornår vi skal skrive.'],
    ['two times', { hvornaar: ['daily', 'weekly'] }, 400, 'Vælg, hvornår vi skal skrive.'],
    ['no time', {}, 400, 'Vælg, hvornår vi skal skrive.'],
    [
      'a kind that there is not',
      { hvornaar: 'weekly', art: ['udsat', '<i>'] },
      400,
      'Vælg blandt de slags, vi skriver om.',
    ],
    ['what is not theirs', { abonnement: 'bo-1', hvornaar: 'weekly' }, 404, 'Det er ikke blandt det, du følger.'],
    ['what is not there', { abonnement: 'none', hvornaar: 'weekly' }, 404, 'Det er ikke blandt det, du følger.'],
    [
      'two subscriptions',
      { abonnement: ['subscription-1', 'word'], hvornaar: 'weekly' },
      404,
      'ikke blandt det, du følger',
    ],
  ])('for %s', async (_, fields, status, words) => {
    const { choose, subscriptions, id, manage, writes } = await astrid();
    const all = async () => [
      await subscriptions.ofSubscriber(id),
      await subscriptions.ofSubscriber(subscriberId('bo')),
    ];
    const before = await all();
    const answer = await choose(fields);
    const page = await answer.text();
    expect(answer.status).toBe(status);
    for (const part of ['Der er ikke ændret noget', words, `href="${manage}"`]) expect(page).toContain(part);
    expect(writes).toEqual([]);
    expect(await all()).toEqual(before);
  });

  it('for what has ended, and for what ends or is erased while the form is on its way', async () => {
    for (const gone of ['ended', 'ends', 'erased'] as const) {
      const { choose, subscriptions, before, id } = await astrid(gone === 'ended' ? { status: 'ended' } : {});
      const real = subscriptions.changeChoices;
      subscriptions.changeChoices = async (...asked) => {
        if (gone === 'ends') await subscriptions.end(before, '2026-04-15T10:00:00.000Z');
        if (gone === 'erased') await subscriptions.erase(id);
        return real(...asked);
      };
      const answer = await choose({ hvornaar: 'weekly' });
      expect([gone, answer.status]).toEqual([gone, 409]);
      expect(await answer.text()).toContain('Det er stoppet. Du kan tilmelde dig igen fra forsiden.');
      const left = await subscriptions.get(id, before.subscriptionId);
      expect([gone, left?.cadence]).toEqual([gone, gone === 'erased' ? undefined : 'daily']);
    }
  });

  it('for what would ask for just the same as another one', async () => {
    const { choose, now, before, subscriptions, id } = await astrid();
    const twin = aSubscription({ subscriberId: id, subscriptionId: subscriptionId('twin'), status: 'paused' });
    await subscriptions.add(twin);
    const answer = await choose({ hvornaar: 'daily' });
    expect([answer.status, await answer.text()]).toEqual([
      409,
      expect.stringContaining('Du følger allerede netop det. Stop det ene, eller vælg noget andet.'),
    ]);
    expect(await now()).toEqual(before);
    await subscriptions.end(twin, '2026-04-15T10:00:00.000Z');
    expect((await choose({ hvornaar: 'daily' })).status).toBe(303);
  });

  it('for a link that is too old', async () => {
    const { choose, now, before, clock } = await astrid();
    clock.pass(3 * 365 * 24 * 60);
    const answer = await choose({ hvornaar: 'weekly' });
    expect([answer.status, await answer.text()]).toEqual([404, expect.stringContaining('Linket gælder ikke')]);
    expect(await now()).toEqual(before);
  });
});
