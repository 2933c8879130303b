import { setTimeout } from 'node:timers/promises';
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

/** Waits so many milliseconds. */
export type Pause = (milliseconds: number) => Promise<unknown>;
export const pauseFor: Pause = (milliseconds) => setTimeout(milliseconds);

const mostTries = 12;
/** Twice as long with every try, up to a second; by chance, so that those who met do not meet again. */
const beforeTry = (tries: number): number => Math.random() * Math.min(20 * 2 ** tries, 1000);

export const subscriptionAt = async ({ client, name }: Table, ids: Ids): Promise<Subscription | null> => {
  const Key = subscriberKeys.subscription(ids.subscriberId, ids.subscriptionId);
  const { Item } = await client.send(new GetCommand({ TableName: name, Key, ConsistentRead: true }));
  return Item === undefined ? null : subscriptionIn(Item.subscription);
};

/**
 * Takes a subscription a step further, and gives it as it stands then; null when it is not there. Two requests at the same moment are two steps: the one that comes second looks
 * again at how it stands. DynamoDB also cancels transactions that meet in one row: that of a word which many watch, and that
 * of the words' versions, which all of a source's words share. They wait and come again: were the version written after the
 * words and not with them, a crash between the two would keep a word from who has read the others.
 */
export const stepSubscription = async (
  table: Table,
  ids: Ids,
  { next, groupOf, pause }: { next: NextStep; groupOf: (subscription: Subscription) => Promise<string>; pause: Pause },
): Promise<Subscription | null> => {
  for (let tries = 0; tries < mostTries; tries += 1) {
    const before = await subscriptionAt(table, ids);
    const after = before === null ? null : next(before);
    if (before === null || after === null) return before;
    const TransactItems = stepWrites(table.name, { before, after, group: await groupOf(after) });
    if (await wentThrough(table.client.send(new TransactWriteCommand({ TransactItems })))) return after;
    await pause(beforeTry(tries));
  }
  throw new Error('The subscription is changed by many at this moment; try again.');
};
