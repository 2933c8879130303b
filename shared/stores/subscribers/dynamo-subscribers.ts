import { randomUUID } from 'node:crypto';
import { DeleteCommand, GetCommand, TransactWriteCommand } from '@aws-sdk/lib-dynamodb';
import { type SubscriberId, subscriberId } from '../../domain/ids.ts';
import type { Destination, Subscriber, Subscriptions } from '../../domain/subscription.ts';
import type { Seal } from '../../platform/seal.ts';
import { heldCondition, type Key, type Row, type Table } from '../table.ts';
import { fingerprintOf, subscriberKeys } from './subscriber-keys.ts';

type Subscribers = Pick<Subscriptions, 'subscriberFor' | 'knownBy' | 'subscriber'>;

/** Who is told: an address or a channel, sealed at rest and found by its fingerprint. */
export const dynamoSubscribers = (table: Table, seal: Seal): Subscribers => {
  const rowAt = async (Key: Key): Promise<Row | null> => {
    const { Item } = await table.client.send(new GetCommand({ TableName: table.name, Key, ConsistentRead: true }));
    return (Item as Row | undefined) ?? null;
  };
  const knownBy = async (destination: Destination): Promise<Subscriber | null> => {
    const row = await rowAt(subscriberKeys.destination(await fingerprintOf(destination, seal)));
    return row === null ? null : { subscriberId: subscriberId(row.subscriberId as string), destination };
  };
  return {
    knownBy,
    subscriberFor: async (destination) => {
      const before = await knownBy(destination);
      if (before !== null) return before;
      const subscriber: Subscriber = { subscriberId: subscriberId(randomUUID()), destination };
      const TransactItems = await addWrites(table.name, subscriber, seal);
      const added = await heldCondition(table.client.send(new TransactWriteCommand({ TransactItems })));
      return added ? subscriber : ((await knownBy(destination)) ?? subscriber);
    },
    subscriber: async (id) => {
      const row = await rowAt(subscriberKeys.subscriber(id));
      return row === null ? null : { subscriberId: id, destination: await destinationIn(row, seal) };
    },
  };
};

/** Rows from before addresses were sealed hold them plainly; they go with their subscriptions. */
const destinationIn = async ({ sealed, subscriber }: Row, seal: Seal): Promise<Destination> =>
  sealed === undefined
    ? (subscriber as Subscriber).destination
    : (JSON.parse(await seal.open(sealed as string)) as Destination);

/** The address first: without its row, the profile is not found by a sign-up that comes meanwhile. */
export const forgetSubscriber = async ({ client, name }: Table, id: SubscriberId): Promise<void> => {
  const profile = subscriberKeys.subscriber(id);
  const { Item } = await client.send(new GetCommand({ TableName: name, Key: profile, ConsistentRead: true }));
  const fingerprint = Item?.fingerprint as string | undefined;
  if (fingerprint !== undefined)
    await client.send(new DeleteCommand({ TableName: name, Key: subscriberKeys.destination(fingerprint) }));
  await client.send(new DeleteCommand({ TableName: name, Key: profile }));
};

const nextMorning = '0000-00-00';

const addWrites = async (TableName: string, { subscriberId: id, destination }: Subscriber, seal: Seal) => {
  const fingerprint = await fingerprintOf(destination, seal);
  const sealed = await seal.seal(JSON.stringify(destination));
  return [
    {
      Put: {
        TableName,
        Item: { ...subscriberKeys.destination(fingerprint), subscriberId: id },
        ConditionExpression: 'attribute_not_exists(pk)',
      },
    },
    { Put: { TableName, Item: { ...subscriberKeys.subscriber(id), sealed, fingerprint } } },
    // A crash before anything is subscribed to leaves an address behind: the next morning looks.
    { Put: { TableName, Item: subscriberKeys.review(nextMorning, id) } },
  ];
};
