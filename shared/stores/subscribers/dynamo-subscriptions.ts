import { randomUUID } from 'node:crypto';
import { GetCommand, PutCommand, TransactWriteCommand } from '@aws-sdk/lib-dynamodb';
import { type SubscriberId, type SubscriptionId, subscriberId } from '../../domain/ids.ts';
import type { Destination, Interest, Subscriber, Subscription, Subscriptions } from '../../domain/subscription.ts';
import { heldCondition, type Key, type Row, rowsOf, type Table } from '../table.ts';
import { subscriberKeys, subscriptionPrefix } from './subscriber-keys.ts';
import { confirmWrites, endWrites } from './subscription-writes.ts';

export const dynamoSubscriptions = (table: Table): Subscriptions => {
  const rowAt = async (Key: Key): Promise<Row | null> => {
    const { Item } = await table.client.send(new GetCommand({ TableName: table.name, Key, ConsistentRead: true }));
    return (Item as Row | undefined) ?? null;
  };
  const subscriptionAt = async (subscriber: SubscriberId, id: SubscriptionId): Promise<Subscription | null> =>
    ((await rowAt(subscriberKeys.subscription(subscriber, id)))?.subscription as Subscription | undefined) ?? null;
  const transact = (writes: ReturnType<typeof confirmWrites>) =>
    heldCondition(table.client.send(new TransactWriteCommand({ TransactItems: writes })));
  const known = async (destination: Destination): Promise<Subscriber | null> => {
    const row = await rowAt(subscriberKeys.destination(destination));
    return row === null ? null : { subscriberId: subscriberId(row.subscriberId as string), destination };
  };
  return {
    subscriberFor: async (destination) => {
      const before = await known(destination);
      if (before !== null) return before;
      const subscriber: Subscriber = { subscriberId: subscriberId(randomUUID()), destination };
      const added = await transact(addWrites(table.name, subscriber));
      return added ? subscriber : ((await known(destination)) ?? subscriber);
    },
    subscriber: async (id) =>
      ((await rowAt(subscriberKeys.subscriber(id)))?.subscriber as Subscriber | undefined) ?? null,
    add: async (subscription) => {
      const Item = {
        ...subscriberKeys.subscription(subscription.subscriberId, subscription.subscriptionId),
        subscription,
      };
      await table.client.send(new PutCommand({ TableName: table.name, Item }));
    },
    get: subscriptionAt,
    ofSubscriber: async (id) =>
      (await rowsOf(table, { pk: subscriberKeys.subscriber(id).pk, prefix: subscriptionPrefix })).map(
        (row) => row.subscription as Subscription,
      ),
    confirm: async ({ subscriberId, subscriptionId }, at) => {
      const now = await subscriptionAt(subscriberId, subscriptionId);
      if (now?.status === 'pending') await mustHold(transact(confirmWrites(table.name, now, at)));
    },
    end: async ({ subscriberId, subscriptionId }, at) => {
      const now = await subscriptionAt(subscriberId, subscriptionId);
      if (now !== null && now.status !== 'ended') await mustHold(transact(endWrites(table.name, now, at)));
    },
    interestedIn: async (sourceId, wishes) => {
      const pages = await Promise.all(
        wishes.map((wish) => rowsOf(table, { pk: subscriberKeys.interest(sourceId, wish, anySubscription).pk })),
      );
      return pages.flat().map((row) => row.interest as Interest);
    },
    watchedWords: async (sourceId) =>
      (await rowsOf(table, { pk: subscriberKeys.watchedWord(sourceId, '').pk }))
        .filter(({ watchers }) => (watchers as number) > 0)
        .map(({ sk }) => sk),
  };
};

/** Two requests changed one subscription at the same moment: the later one is told to try again. */
const mustHold = async (write: Promise<boolean>): Promise<void> => {
  if (!(await write)) throw new Error('The subscription changed in the meantime; try again.');
};

/** The partition of an interest does not depend on whose it is. */
const anySubscription = '' as Subscription['subscriptionId'];

const addWrites = (TableName: string, subscriber: Subscriber) => [
  {
    Put: {
      TableName,
      Item: { ...subscriberKeys.destination(subscriber.destination), subscriberId: subscriber.subscriberId },
      ConditionExpression: 'attribute_not_exists(pk)',
    },
  },
  { Put: { TableName, Item: { ...subscriberKeys.subscriber(subscriber.subscriberId), subscriber } } },
];
