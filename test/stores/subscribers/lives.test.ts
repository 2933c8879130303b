import { TransactionCanceledException } from '@aws-sdk/client-dynamodb';
import { PutCommand, ScanCommand } from '@aws-sdk/lib-dynamodb';
import { describe, expect, it } from 'vitest';
import { subscriberId, subscriptionId } from '../../../shared/domain/ids.ts';
import type { Subscription, Wish } from '../../../shared/domain/subscription.ts';
import { dynamoReviews } from '../../../shared/stores/subscribers/dynamo-reviews.ts';
import { dynamoSubscriptions } from '../../../shared/stores/subscribers/dynamo-subscriptions.ts';
import type { Table } from '../../../shared/stores/table.ts';
import { aSeal } from '../../support/a-seal.ts';
import { aSubscription } from '../../support/a-subscription.ts';
import { ballerup } from '../../support/ballerup.ts';
import { memorySubscriptions } from '../../support/memory-subscriptions.ts';
import { overBothStores } from '../../support/over-both-stores.ts';
import { startTestDatabase, whyNoDatabase } from '../../support/test-database.ts';

const at = '2026-04-02T10:00:00.000Z';
const later = '2026-05-02T10:00:00.000Z';
const wishes: Wish[] = [{ by: 'source' }, { by: 'word', word: 'cykelsti' }, { by: 'case', caseNumber: '1-2-26' }];
const several = aSubscription({ wishes, kinds: ['item-postponed'], cadence: 'daily' });
const storeIn = (table: Table) => ({ ...dynamoSubscriptions(table, aSeal()), ...dynamoReviews(table) });
type Store = ReturnType<typeof storeIn>;

const confirmed = async (store: Store, subscription: Subscription = several) => {
  await store.add(subscription);
  await store.confirm(subscription, at);
  return store;
};
const foundBy = async (store: Store) =>
  (await store.interestedIn(ballerup, wishes)).map(({ wish, kinds, cadence }) => ({ by: wish.by, kinds, cadence }));
const rows = (cadence: string) => wishes.map(({ by }) => ({ by, kinds: ['item-postponed'], cadence }));

describe('a subscription to several things', () => {
  overBothStores({ memory: memorySubscriptions, dynamodb: ({ subscribers }) => storeIn(subscribers) }, (open) => {
    it('is found by each of them, with the kinds and the cadence', async () => {
      expect(await foundBy(await confirmed(await open()))).toEqual(rows('daily'));
    });

    it('is found by none while it is paused, and by each when it is resumed', async () => {
      const store = await confirmed(await open());
      for (const _ of [1, 2]) await store.pause(several);
      expect(await foundBy(store)).toEqual([]);
      expect(await store.watchedWords(ballerup)).toEqual([]);
      expect(await store.ofSubscriber(several.subscriberId)).toMatchObject([{ status: 'paused', confirmedAt: at }]);
      for (const _ of [1, 2]) await store.resume(several, at);
      expect(await foundBy(store)).toEqual(rows('daily'));
      expect(await store.watchedWords(ballerup)).toEqual(['cykelsti']);
    });

    it('is tried again when it rests because mails came back, and never when somebody put it to rest', async () => {
      const store = await confirmed(await open());
      const rest = { because: 'bounces', since: at } as const;
      await store.pause(several, rest);
      expect(await store.ofSubscriber(several.subscriberId)).toMatchObject([{ status: 'paused', rest }]);
      expect(await store.dueForReview('2026-05-03')).toContainEqual({
        on: '2026-05-03',
        subscriberId: several.subscriberId,
      });
      for (const _ of [1, 2]) await store.tryAgain(several);
      expect(await foundBy(store)).toEqual(rows('daily'));
      expect(await store.ofSubscriber(several.subscriberId)).toMatchObject([{ status: 'active', rest }]);
      await store.pause(several);
      await store.tryAgain(several);
      expect((await store.ofSubscriber(several.subscriberId)).map(({ status, rest: why }) => [status, why])).toEqual([
        ['paused', undefined],
      ]);
    });

    it('ends while it is paused, and is not resumed after that', async () => {
      const store = await confirmed(await open());
      await store.pause(several);
      await store.end(several, later);
      await store.resume(several, at);
      expect(await foundBy(store)).toEqual([]);
      expect(await store.ofSubscriber(several.subscriberId)).toMatchObject([{ status: 'ended', endedAt: later }]);
    });

    it('is not begun by a pause, nor by resuming what waits to be confirmed', async () => {
      const store = await open();
      await store.add(several);
      await store.pause(several);
      await store.resume(several, at);
      expect(await store.ofSubscriber(several.subscriberId)).toEqual([several]);
      expect(await foundBy(store)).toEqual([]);
    });

    it('is confirmed for both who press the button at the same moment', async () => {
      const store = await open();
      await store.add(several);
      await Promise.all([1, 2, 3, 4].map(() => store.confirm(several, at)));
      expect(await foundBy(store)).toEqual(rows('daily'));
      await store.end(several, later);
      expect(await store.watchedWords(ballerup)).toEqual([]);
    });

    it('in a Slack channel keeps the order of the channel', async () => {
      const store = await open();
      const { subscriberId: id } = await store.subscriberFor({ via: 'slack', team: 'T1', channel: 'C1' });
      await confirmed(store, aSubscription({ ...several, subscriberId: id, via: 'slack' }));
      const groups = (await store.interestedIn(ballerup, wishes)).map(({ group }) => group);
      expect(groups).toEqual(['C1', 'C1', 'C1']);
    });
  });
});

describe('what is taken away', () => {
  overBothStores({ memory: memorySubscriptions, dynamodb: ({ subscribers }) => storeIn(subscribers) }, (open) => {
    it('is, of somebody erased, everything: who they are, what they follow, and what finds them', async () => {
      const store = await open();
      const destination = { via: 'email', address: 'astrid@example.dk' } as const;
      const { subscriberId: id } = await store.subscriberFor(destination);
      await confirmed(store, { ...several, subscriberId: id });
      await store.add(aSubscription({ subscriberId: id, subscriptionId: subscriptionId('waits') }));
      const other = await confirmed(store, {
        ...several,
        subscriberId: subscriberId('bo'),
        subscriptionId: subscriptionId('bo-1'),
      });
      for (const _ of [1, 2]) await store.erase(id);
      expect(await store.knownBy(destination)).toBeNull();
      expect(await store.subscriber(id)).toBeNull();
      expect(await store.ofSubscriber(id)).toEqual([]);
      expect((await other.interestedIn(ballerup, wishes)).map(({ subscriptionId: of }) => of)).toEqual([
        'bo-1',
        'bo-1',
        'bo-1',
      ]);
      expect((await store.subscriberFor(destination)).subscriberId).not.toBe(id);
    });

    it('is a subscription that was never confirmed, and no other', async () => {
      const store = await open();
      const active = { ...several, subscriptionId: subscriptionId('active') };
      await confirmed(store, active);
      await store.add(several);
      for (const one of [several, active]) await store.removeUnconfirmed(one);
      expect(await store.ofSubscriber(several.subscriberId)).toMatchObject([{ subscriptionId: 'active' }]);
    });

    it('is looked for on the days that follow from what happened', async () => {
      const store = await open();
      const days = async (day: string) => (await store.dueForReview(day)).map(({ on }) => on);
      await store.add(several);
      expect(await days('2026-04-08')).toEqual([]);
      await store.confirm(several, at);
      await store.end(several, at);
      expect(await days('2027-01-01')).toEqual(['2026-04-09', '2026-05-03', '2026-07-02']);
      for (const each of await store.dueForReview('2026-05-03')) await store.reviewed(each);
      expect(await days('2027-01-01')).toEqual(['2026-07-02']);
    });
  });
});

describe.skipIf(whyNoDatabase !== null)('the table of subscribers', () => {
  const address = 'Astrid.Holm@example.dk';

  it('holds no address that can be read, nor a hash that others could make of one', async () => {
    const database = await startTestDatabase();
    const { subscribers } = await database.freshTables();
    const [store, other] = [
      dynamoSubscriptions(subscribers, aSeal()),
      dynamoSubscriptions(subscribers, aSeal('another')),
    ];
    const { subscriberId: id } = await store.subscriberFor({ via: 'email', address });
    const { Items } = await subscribers.client.send(new ScanCommand({ TableName: subscribers.name }));
    expect(JSON.stringify(Items).toLowerCase()).not.toMatch(/astrid|example\.dk/u);
    expect(await other.knownBy({ via: 'email', address })).toBeNull();
    await expect(other.subscriber(id)).rejects.toThrow();
    expect(await store.subscriber(id)).toEqual({ subscriberId: id, destination: { via: 'email', address } });
    await database.stop();
  });

  it('lets a subscription go on when DynamoDB cancels a write that met another', async () => {
    const database = await startTestDatabase();
    const { subscribers } = await database.freshTables();
    const store = storeIn({ ...subscribers, client: meetingAnother(subscribers.client, 3) });
    await confirmed(store);
    expect(await store.watchedWords(ballerup)).toEqual(['cykelsti']);
    await database.stop();
  });
});

describe.skipIf(whyNoDatabase !== null)('rows from when a subscription had one wish', () => {
  it('are found, read, chosen anew and ended like others', async () => {
    const database = await startTestDatabase();
    const { subscribers } = await database.freshTables();
    const { wishes: _wishes, kinds: _kinds, ...rest } = { ...aSubscription(), status: 'active' as const };
    const wish: Wish = { by: 'word', word: 'cykelsti' };
    const { subscriptionId: id, subscriberId: of } = rest;
    const rowsBefore = [
      { pk: `SUBSCRIBER#${of}`, sk: `SUBSCRIPTION#${id}`, subscription: { ...rest, wish } },
      { pk: 'INTEREST#ballerup#word:cykelsti', sk: id, interest: { subscriptionId: id, subscriberId: of, wish } },
      { pk: 'WORDS#ballerup', sk: 'cykelsti', watchers: 1 },
      {
        pk: `SUBSCRIBER#${of}`,
        sk: 'PROFILE',
        subscriber: { subscriberId: of, destination: { via: 'email', address: 'astrid@example.dk' } },
      },
    ];
    for (const Item of rowsBefore) await subscribers.client.send(new PutCommand({ TableName: subscribers.name, Item }));
    const store = storeIn(subscribers);
    expect(await store.interestedIn(ballerup, [wish])).toMatchObject([{ kinds: null, group: of }]);
    expect(await store.subscriber(of)).toMatchObject({ destination: { address: 'astrid@example.dk' } });
    const [known] = await store.ofSubscriber(of);
    expect(known).toMatchObject({ wishes: [wish], kinds: null });
    const kinds: Subscription['kinds'] = ['item-postponed'];
    if (known !== undefined) await store.changeChoices(known, { cadence: 'daily', kinds });
    expect(await store.interestedIn(ballerup, [wish])).toMatchObject([{ cadence: 'daily', kinds }]);
    if (known !== undefined) await store.end(known, later);
    expect(await store.interestedIn(ballerup, [wish])).toEqual([]);
    expect(await store.watchedWords(ballerup)).toEqual([]);
    await database.stop();
  });
});

/** The client, whose first transactions on interests are cancelled as DynamoDB cancels those that meet in a row. */
const meetingAnother = (client: Table['client'], times: number): Table['client'] => {
  let left = times;
  const conflict = () =>
    new TransactionCanceledException({
      message: '',
      $metadata: {},
      CancellationReasons: [{ Code: 'TransactionConflict' }],
    });
  return new Proxy(client, {
    get: (target, name) =>
      name !== 'send'
        ? Reflect.get(target, name)
        : (command: Parameters<Table['client']['send']>[0]) => {
            const isMet = left > 0 && JSON.stringify(command.input).includes('INTEREST#');
            if (!isMet) return target.send(command);
            left -= 1;
            return Promise.reject(conflict());
          },
  });
};
