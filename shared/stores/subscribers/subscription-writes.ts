import type { TransactWriteCommandInput } from '@aws-sdk/lib-dynamodb';
import type { Interest, Subscription } from '../../domain/subscription.ts';
import { subscriberKeys } from './subscriber-keys.ts';

type Writes = NonNullable<TransactWriteCommandInput['TransactItems']>;

/** Pending becomes active, with its interest row and its watched word: all or nothing, and only once. */
export const confirmWrites = (TableName: string, subscription: Subscription, at: string): Writes => {
  const { subscriptionId, subscriberId, via, sourceId, wish, cadence } = subscription;
  const interest: Interest = { subscriptionId, subscriberId, via, wish, cadence };
  return [
    statusWrite(TableName, subscription, {
      from: 'pending',
      to: { ...subscription, status: 'active', confirmedAt: at },
    }),
    { Put: { TableName, Item: { ...subscriberKeys.interest(sourceId, wish, subscriptionId), interest } } },
    ...watchedWordWrites(TableName, subscription, 1),
  ];
};

/** Active or pending becomes ended; the interest row goes, so that nothing matches it any more. */
export const endWrites = (TableName: string, subscription: Subscription, at: string): Writes => {
  const { subscriptionId, sourceId, wish, status } = subscription;
  return [
    statusWrite(TableName, subscription, { from: status, to: { ...subscription, status: 'ended', endedAt: at } }),
    { Delete: { TableName, Key: subscriberKeys.interest(sourceId, wish, subscriptionId) } },
    ...(status === 'active' ? watchedWordWrites(TableName, subscription, -1) : []),
  ];
};

const statusWrite = (
  TableName: string,
  { subscriberId, subscriptionId }: Subscription,
  { from, to }: { from: Subscription['status']; to: Subscription },
): Writes[number] => ({
  Put: {
    TableName,
    Item: { ...subscriberKeys.subscription(subscriberId, subscriptionId), subscription: to },
    ConditionExpression: '#subscription.#status = :from',
    ExpressionAttributeNames: { '#subscription': 'subscription', '#status': 'status' },
    ExpressionAttributeValues: { ':from': from },
  },
});

/** How many watch the word: raise-alerts looks for the words that somebody watches. */
const watchedWordWrites = (TableName: string, { sourceId, wish }: Subscription, step: 1 | -1): Writes =>
  wish.by !== 'word'
    ? []
    : [
        {
          Update: {
            TableName,
            Key: subscriberKeys.watchedWord(sourceId, wish.word),
            UpdateExpression: 'ADD watchers :step',
            ExpressionAttributeValues: { ':step': step },
          },
        },
      ];
