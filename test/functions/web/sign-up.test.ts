import { describe, expect, it } from 'vitest';
import { aWeb } from './a-web.ts';

const filledIn = { kommune: 'ballerup', emne: 'skole', ord: '', adresse: 'astrid@example.dk', hvornaar: 'daily' };

describe('signing up', () => {
  it('writes a subscription that waits to be confirmed, and sends the mail that asks for it', async () => {
    const { press, subscriptions, outbox, queue } = aWeb();
    const answer = await press('/tilmeld', filledIn);
    expect(answer.status).toBe(200);
    expect(await answer.text()).toContain('Se efter i din indbakke');
    const { subscriberId } = await subscriptions.subscriberFor({ via: 'email', address: filledIn.adresse });
    expect(await subscriptions.ofSubscriber(subscriberId)).toMatchObject([
      { status: 'pending', wishes: [{ by: 'topic', topic: 'skole' }], cadence: 'daily', sourceId: 'ballerup' },
    ]);
    expect(queue.sent).toEqual([{ message: { deliveryId: 'confirm.new-1' } }]);
    expect(await outbox.delivery('confirm.new-1')).toMatchObject({
      contents: { kind: 'confirmation', subscriptionId: 'new-1' },
      status: 'waiting',
    });
    expect(await outbox.waitsToBeAnnounced('confirm.new-1')).toBe(false);
  });

  it.each([
    ['a topic', {}, { by: 'topic', topic: 'skole' }],
    ['everything', { emne: 'alt' }, { by: 'source' }],
    ['a word', { emne: '', ord: '  Cykelsti ' }, { by: 'word', word: 'cykelsti' }],
    ['a name of several words', { emne: '', ord: 'Skovlunde Skole' }, { by: 'word', word: 'skovlunde skole' }],
    [
      'no link of a stranger’s',
      { emne: '', ord: 'https://ond.example/x' },
      { by: 'word', word: 'https ond example x' },
    ],
  ])('follows %s', async (_, fields, wish) => {
    const { press, subscriptions } = aWeb();
    expect((await press('/tilmeld', { ...filledIn, ...fields })).status).toBe(200);
    const { subscriberId } = await subscriptions.subscriberFor({ via: 'email', address: filledIn.adresse });
    expect(await subscriptions.ofSubscriber(subscriberId)).toMatchObject([{ wishes: [wish] }]);
  });

  it('answers the same whether the address is known or not', async () => {
    const { press, subscribed, subscriptions } = aWeb();
    const { subscriberId } = await subscriptions.subscriberFor({ via: 'email', address: 'bo@example.dk' });
    await subscribed({ subscriberId, status: 'active' });
    const [known, unknown] = [
      await press('/tilmeld', { ...filledIn, adresse: 'BO@example.dk' }),
      await press('/tilmeld', filledIn),
    ];
    expect(known.status).toBe(unknown.status);
    expect(await known.text()).toBe(await unknown.text());
    expect([...known.headers]).toEqual([...unknown.headers]);
  });

  it('does the same work before it answers, whether the address is known or not', async () => {
    const { press, calls } = aWeb();
    const asked = async () => {
      calls.length = 0;
      await press('/tilmeld', filledIn);
      return [...calls];
    };
    const unknown = await asked();
    expect(unknown).toContain('addDeliveryOnce');
    // The history is read for the first and kept for the second.
    expect(await asked()).toEqual(unknown.filter((call) => call !== 'committeesOf'));
  });

  it('leaves the delivery to be announced later when the queue is away', async () => {
    const { press, outbox, queue } = aWeb();
    queue.sent.push = () => {
      throw new Error('astrid@example.dk could not be queued.');
    };
    const answer = await press('/tilmeld', filledIn);
    expect(answer.status).toBe(200);
    expect(await answer.text()).not.toContain('astrid');
    expect(await outbox.waitsToBeAnnounced('confirm.new-1')).toBe(true);
  });
});
