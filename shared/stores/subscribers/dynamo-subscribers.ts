import { randomUUID } from 'node:crypto';
import { DeleteCommand, GetCommand, TransactWriteCommand } from '@aws-sdk/lib-dynamodb';
import { type SubscriberId, subscriberId } from '../../domain/ids.ts';
import type { Destination, Subscriber, Subscriptions } from '../../domain/subscription.ts';
import type { Seal } from '../../platform/seal.ts';
import type { Key, Row, Table } from '../table.ts';
import { fingerprintsOf, subscriberKeys } from './subscriber-keys.ts';
import type { Writes } from './subscription-writes.ts';
import { wentThrough } from './went-through.ts';

type Subscribers = Pick<Subscriptions, 'subscriberFor' | 'knownBy' | 'subscriber'>;

/** Who is told: an address or a channel, sealed at rest and found by its fingerprint. */
export const dynamoSubscribers = (table: Table, seal: Seal): Subscribers => {
  const rowAt = async (Key: Key): Promise<Row | null> => {
    const { Item } = await table.client.send(new GetCommand({ TableName: table.name, Key, ConsistentRead: true }));
    return (Item as Row | undefined) ?? null;
  };
  const knownBy = async (destination: Destination): Promise<Subscriber | null> => {
    const prints = await fingerprintsOf(destination, seal);
    const rows = await Promise.all(prints.map((fingerprint) => rowAt(subscriberKeys.destination(fingerprint))));
    const row = rows.find((found) => found !== null);
    return row === undefined || row === null
      ? null
      : { subscriberId: subscriberId(row.subscriberId as string), destination };
  };
  return {
    knownBy,
    // Written and read in either case: how long it takes does not tell whether somebody is known.
    subscriberFor: async (destination) => {
      const TransactItems = await addWrites(table.name, destination, seal);
      await wentThrough(table.client.send(new TransactWriteCommand({ TransactItems })));
      const subscriber = await knownBy(destination);
      if (subscriber === null) throw new Error('The subscriber is changed by others at this moment; try again.');
      return subscriber;
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

/** Refused for somebody who is known, under the fingerprint of today or that of an older key. */
const addWrites = async (TableName: string, destination: Destination, seal: Seal): Promise<Writes> => {
  const id = subscriberId(randomUUID());
  const [fingerprint, ...older] = await fingerprintsOf(destination, seal);
  const sealed = await seal.seal(JSON.stringify(destination));
  const ConditionExpression = 'attribute_not_exists(pk)';
  return [
    {
      Put: { TableName, Item: { ...subscriberKeys.destination(fingerprint), subscriberId: id }, ConditionExpression },
    },
    ...older.map((print) => ({
      ConditionCheck: { TableName, Key: subscriberKeys.destination(print), ConditionExpression },
    })),
    { Put: { TableName, Item: { ...subscriberKeys.subscriber(id), sealed, fingerprint } } },
    // A crash before anything is subscribed to leaves an address behind: the next morning looks.
    { Put: { TableName, Item: subscriberKeys.review(nextMorning, id) } },
  ];
};
