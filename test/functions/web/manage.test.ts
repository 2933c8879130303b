import { describe, expect, it } from 'vitest';
import { subscriberId, subscriptionId } from '../../../shared/domain/ids.ts';
import { aSubscription } from '../../support/a-subscription.ts';
import { aWeb } from './a-web.ts';

const address = 'astrid@example.dk';

/** Astrid, who follows two things, and the link to her page. */
const astrid = async () => {
  const world = aWeb();
  const { subscriberId: id } = await world.subscriptions.subscriberFor({ via: 'email', address });
  const topic = await world.subscribed({ subscriberId: id, status: 'active' });
  const word = aSubscription({
    subscriberId: id,
    subscriptionId: subscriptionId('word'),
    status: 'active',
    wishes: [{ by: 'word', word: '<b>cykelsti</b>' }],
    kinds: ['item-postponed'],
  });
  await world.subscriptions.add(word);
  world.writes.length = 0;
  const statuses = async () => (await world.subscriptions.ofSubscriber(id)).map(({ status }) => status);
  const text = async () => (await world.open(topic.manage)).text();
  return { ...world, id, manage: topic.manage, statuses, text };
};

describe('the page to manage what one follows', () => {
  it('says what that is, when we write, and changes nothing by being opened', async () => {
    const { text, writes } = await astrid();
    const page = await text();
    expect(page).toContain('Emnet Beskæftigelse i Ballerup');
    expect(page).toContain('Ordet »&lt;b&gt;cykelsti&lt;/b&gt;« i Ballerup (kun udsættelser)');
    expect(page).not.toContain(address);
    expect(writes).toEqual([]);
  });

  it('stops one thing, and shows it no more', async () => {
    const { press, manage, statuses, text } = await astrid();
    await press(`${manage}/stop`, { abonnement: 'word' });
    expect(await statuses()).toEqual(['active', 'ended']);
    expect(await text()).not.toContain('cykelsti');
  });

  it('pauses everything and takes it up again', async () => {
    const { press, manage, statuses, text } = await astrid();
    expect(await text()).not.toContain('Genoptag alt');
    await press(`${manage}/pause`);
    expect(await statuses()).toEqual(['paused', 'paused']);
    expect(await text()).toContain('På pause.');
    await press(`${manage}/genoptag`);
    expect(await statuses()).toEqual(['active', 'active']);
  });

  it.each(['bo-1', 'none', '', undefined])('stops nothing when a form names %j', async (abonnement) => {
    const { press, manage, statuses, writes, subscriptions } = await astrid();
    const [of, id] = [subscriberId('bo'), subscriptionId('bo-1')];
    await subscriptions.add(aSubscription({ subscriberId: of, subscriptionId: id, status: 'active' }));
    await press(`${manage}/stop`, abonnement === undefined ? {} : { abonnement });
    expect(writes).toEqual([]);
    expect(await statuses()).toEqual(['active', 'active']);
    expect((await subscriptions.get(of, id))?.status).toBe('active');
  });

  it('erases everything, when one is sure', async () => {
    const { press, open, manage, subscriptions, statuses } = await astrid();
    expect((await press(`${manage}/slet`)).status).toBe(303);
    expect(await statuses()).toEqual(['active', 'active']);
    const answer = await press(`${manage}/slet`, { sikker: 'ja' });
    expect(await answer.text()).toContain('Alt er slettet');
    expect(await statuses()).toEqual([]);
    expect(await subscriptions.knownBy({ via: 'email', address })).toBeNull();
    expect((await open(manage)).status).toBe(404);
  });

  it.each(['ret', 'stop', 'pause', 'genoptag', 'hent', 'slet'])(
    'does nothing by GET, nor for a stranger: %s',
    async (path) => {
      const { press, open, manage, tokens, id, writes } = await astrid();
      expect((await open(`${manage}/${path}`)).status).toBe(404);
      const unsubscribe = await tokens.sign('unsubscribe', { subscriberId: id, subscriptionIds: ['word'] });
      for (const token of ['forged', unsubscribe])
        expect(
          (await press(`/styr/${token}/${path}`, { abonnement: 'word', hvornaar: 'daily', sikker: 'ja' })).status,
        ).toBe(404);
      expect(writes).toEqual([]);
    },
  );
});

describe('asking for the link to that page', () => {
  it('sends it to an address that is known', async () => {
    const { press, queue, outbox, id } = await astrid();
    await press('/mit-link', { adresse: 'ASTRID@example.dk' });
    expect(queue.sent).toEqual([{ message: { deliveryId: 'manage.new-1' } }]);
    expect(await outbox.delivery('manage.new-1')).toMatchObject({
      subscriberId: id,
      contents: { kind: 'account', about: 'manage' },
    });
  });

  it('answers the same for one that is not, and does the same work first: the time it takes tells nothing', async () => {
    const { press, calls, outbox, id } = await astrid();
    const asked = async (adresse: string) => {
      calls.length = 0;
      const answer = await press('/mit-link', { adresse });
      return { status: answer.status, text: await answer.text(), calls: [...calls] };
    };
    const known = await asked(address);
    expect(known.calls).toEqual([
      'countOne',
      'countOne',
      'knownBy',
      'addDeliveryOnce',
      'tryAgainAt',
      'send',
      'markAnnounced',
    ]);
    expect(await asked('bo@example.dk')).toEqual(known);
    const toWhom = async (deliveryId: string) => (await outbox.delivery(deliveryId))?.subscriberId;
    expect([await toWhom('manage.new-1'), await toWhom('manage.new-2')]).toEqual([id, 'nobody.manage.new-2']);
  });

  it('says what holds as well when too much was asked for: nothing is sent then', async () => {
    const { press, queue } = await astrid();
    const pages = new Set<string>();
    for (let time = 0; time < 7; time += 1) pages.add(await (await press('/mit-link', { adresse: address })).text());
    expect(pages.size).toBe(1);
    expect([...pages][0]).toContain('Hvis vi kender adressen, og der i dag er bedt om højst 5 mails til den');
    expect(queue.sent).toHaveLength(5);
  });

  it('says so when it is no address', async () => {
    const { press } = aWeb();
    const answer = await press('/mit-link', { adresse: 'ingen' });
    expect([answer.status, await answer.text()]).toEqual([
      400,
      expect.stringContaining('Det ligner ikke en e-mailadresse.'),
    ]);
  });
});

describe('what rests', () => {
  it('may be one of several things, and is taken up alone too', async () => {
    const { press, manage, statuses, text } = await astrid();
    const both = await statuses();
    expect(both).toEqual(['active', 'active']);
    await press(`${manage}/pause`, { abonnement: 'word' });
    expect((await statuses()).toSorted()).toEqual(['active', 'paused']);
    expect(await text()).toContain('aria-label="Genoptag ordet »&lt;b&gt;cykelsti&lt;/b&gt;«');
    expect(await text()).toContain('aria-label="Sæt emnet Beskæftigelse i Ballerup på pause"');
    await press(`${manage}/pause`, { abonnement: 'somebody-else’s' });
    await press(`${manage}/genoptag`, { abonnement: 'somebody-else’s' });
    expect((await statuses()).toSorted()).toEqual(['active', 'paused']);
    await press(`${manage}/genoptag`, { abonnement: 'word' });
    expect(await statuses()).toEqual(both);
  });

  it('says why, and until when, where mails came back', async () => {
    const { subscriptions, id, text } = await astrid();
    for (const one of await subscriptions.ofSubscriber(id))
      if (one.subscriptionId === 'word')
        await subscriptions.pause(one, { because: 'bounces', since: '2026-03-20T10:00:00.000Z' });
      else await subscriptions.pause(one);
    const page = await text();
    expect(page).toContain('<span class="hint">På pause.</span>');
    expect(page).toContain('På pause, fordi flere mails i træk kom tilbage til os. Vi prøver igen 20. april 2026;');
  });
});

describe('all that somebody follows', () => {
  it('is put to rest and taken up one after another: at once, they would meet in the rows that they share', async () => {
    const { press, manage, subscriptions, statuses } = await astrid();
    for (const [path, step, status] of [
      ['pause', 'pause', 'paused'],
      ['genoptag', 'resume', 'active'],
    ] as const) {
      const [real, atOnce] = [subscriptions[step], { now: 0, most: 0 }];
      subscriptions[step] = async (...given: unknown[]) => {
        atOnce.now += 1;
        atOnce.most = Math.max(atOnce.most, atOnce.now);
        await (real as (...given: unknown[]) => Promise<void>)(...given);
        atOnce.now -= 1;
      };
      await press(`${manage}/${path}`);
      expect([await statuses(), atOnce.most]).toEqual([[status, status], 1]);
    }
  });
});
