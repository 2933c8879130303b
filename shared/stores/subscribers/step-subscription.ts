import { GetCommand, TransactWriteCommand } from '@aws-sdk/lib-dynamodb';
import type { Subscription } from '../../domain/subscription.ts';
import type { Table } from '../table.ts';
import { subscriptionIn } from './older-rows.ts';
import { subscriberKeys } from './subscriber-keys.ts';
import { stepWrites } from './subscription-writes.ts';
import { wentThrough } from './went-through.ts';

type Ids = Pick<Subscription, 'subscriberId' | 'subscriptionId'>;
/** How it is to stand, from how it stands; null when there is nothing to change. */
export type NextStep = (now: Subscription) => Subscription | null;

const mostTries = 8;

export const subscriptionAt = async ({ client, name }: Table, ids: Ids): Promise<Subscription | null> => {
  const Key = subscriberKeys.subscription(ids.subscriberId, ids.subscriptionId);
  const { Item } = await client.send(new GetCommand({ TableName: name, Key, ConsistentRead: true }));
  return Item === undefined ? null : subscriptionIn(Item.subscription);
};

/**
 * Takes a subscription a step further. Two requests at the same moment are two steps: the one that comes second looks
 * again at how it stands. DynamoDB also cancels transactions that meet in one row (a word that many watch).
 */
export const stepSubscription = async (
  table: Table,
  ids: Ids,
  { next, groupOf }: { next: NextStep; groupOf: (subscription: Subscription) => Promise<string> },
): Promise<void> => {
  for (let tries = 0; tries < mostTries; tries += 1) {
    const before = await subscriptionAt(table, ids);
    const after = before === null ? null : next(before);
    if (before === null || after === null) return;
    const TransactItems = stepWrites(table.name, { before, after, group: await groupOf(after) });
    if (await wentThrough(table.client.send(new TransactWriteCommand({ TransactItems })))) return;
  }
  throw new Error('The subscription is changed by many at this moment; try again.');
};
