import { TransactionCanceledException } from '@aws-sdk/client-dynamodb';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { subscriberId, subscriptionId } from '../../../shared/domain/ids.ts';
import type { Subscription } from '../../../shared/domain/subscription.ts';
import { dynamoSubscriptions } from '../../../shared/stores/subscribers/dynamo-subscriptions.ts';
import { aSeal } from '../../support/a-seal.ts';
import { aSubscription } from '../../support/a-subscription.ts';
import { ballerup } from '../../support/ballerup.ts';
import { meetingInRows } from '../../support/meeting-in-rows.ts';
import { startTestDatabase, type TestDatabase, whyNoDatabase } from '../../support/test-database.ts';

const at = '2026-04-02T10:00:00.000Z';
const many = Array.from(
  { length: 40 },
  (_, n): Subscription =>
    aSubscription({
      subscriberId: subscriberId(`reader-${n}`),
      subscriptionId: subscriptionId(`s${n}`),
      wishes: [{ by: 'word', word: `ord${n}` }],
    }),
);

describe.skipIf(whyNoDatabase !== null)('subscriptions to words that are changed at one moment', () => {
  let database: TestDatabase;
  beforeAll(async () => {
    database = await startTestDatabase();
  });
  afterAll(() => database?.stop());

  it('meet in the row that all words share, wait, and are all changed', async () => {
    const { table, conflicts } = meetingInRows((await database.freshTables()).subscribers);
    const store = dynamoSubscriptions(table, aSeal());
    for (const one of many) await store.add(one);
    await Promise.all(many.map((one) => store.confirm(one, at)));
    expect(conflicts()).toBeGreaterThan(0);
    expect(await store.watchedWords(ballerup)).toHaveLength(many.length);
  });

  it('wait longer with every try, and give up after twelve', async () => {
    const { subscribers } = await database.freshTables();
    const pauses: number[] = [];
    const pause = async (milliseconds: number) => void pauses.push(milliseconds);
    const [one = aSubscription()] = many;
    await dynamoSubscriptions(subscribers, aSeal()).add(one);
    const $metadata = {};
    const CancellationReasons = [{ Code: 'TransactionConflict' }];
    const met = () =>
      Promise.reject(new TransactionCanceledException({ message: 'Cancelled.', $metadata, CancellationReasons }));
    const client = new Proxy(subscribers.client, {
      get: (target, key) =>
        key !== 'send'
          ? Reflect.get(target, key)
          : (command: { input: object }) => ('TransactItems' in command.input ? met() : target.send(command as never)),
    });
    const store = dynamoSubscriptions({ client, name: subscribers.name }, aSeal(), pause);
    await expect(store.confirm(one, at)).rejects.toThrow('try again');
    expect(pauses).toHaveLength(12);
    pauses.forEach((milliseconds, tries) => {
      expect(milliseconds).toBeLessThanOrEqual(Math.min(20 * 2 ** tries, 1000));
    });
  });
});
