import type { TransactWriteCommandInput } from '@aws-sdk/lib-dynamodb';
import { kept, reviewDay } from '../../domain/subscriber-review.ts';
import { distinctWishes, type Interest, type Subscription } from '../../domain/subscription.ts';
import { subscriberKeys, versionName, wordStart } from './subscriber-keys.ts';

export type Writes = NonNullable<TransactWriteCommandInput['TransactItems']>;

/** How a subscription stood, how it is to stand, and the group of its deliveries: all or nothing, and only if it still stands so. */
export type Step = { before: Subscription; after: Subscription; group: string };

/** The subscription's own row, and what matching reads: only an active one is found. */
export const stepWrites = (TableName: string, { before, after, group }: Step): Writes => [
  ownWrite(TableName, { before, after }),
  ...(after.status === 'active' ? interestPuts(TableName, after, group) : []),
  ...(before.status === 'active' && after.status !== 'active' ? interestDeletes(TableName, before) : []),
  ...watcherWrites(TableName, { before, after }),
  ...reviewWrites(TableName, { before, after }),
];

/** With every step that starts a time to be kept: when to look whether it is over. */
export const reviewWrites = (
  TableName: string,
  { before, after }: { before: Subscription | null; after: Subscription },
): Writes => {
  if (before?.status === after.status) return [];
  const on = reviewOf(after);
  return on === null ? [] : [{ Put: { TableName, Item: subscriberKeys.review(on, after.subscriberId) } }];
};

const reviewOf = ({ status, createdAt, confirmedAt, endedAt, rest }: Subscription): string | null => {
  switch (status) {
    case 'pending':
      return reviewDay(createdAt, kept.unconfirmed);
    case 'active':
      return reviewDay(confirmedAt ?? createdAt, kept.silence);
    case 'ended':
      return reviewDay(endedAt ?? createdAt, kept.addressAfterTheLast);
    case 'paused':
      return rest === undefined ? null : reviewDay(rest.since, kept.restForBounces);
  }
};

const interestPuts = (TableName: string, subscription: Subscription, group: string): Writes => {
  const { subscriptionId, subscriberId, via, sourceId, wishes, kinds, cadence } = subscription;
  return distinctWishes(wishes).map((wish) => {
    const interest: Interest = { subscriptionId, subscriberId, via, group, wish, kinds, cadence };
    return { Put: { TableName, Item: { ...subscriberKeys.interest(sourceId, wish, subscriptionId), interest } } };
  });
};

const interestDeletes = (TableName: string, { subscriptionId, sourceId, wishes }: Subscription): Writes =>
  distinctWishes(wishes).map((wish) => ({
    Delete: { TableName, Key: subscriberKeys.interest(sourceId, wish, subscriptionId) },
  }));

/** Every step writes all of the row: none may write over what another one has changed since it looked. */
const ownWrite = (
  TableName: string,
  { before, after }: { before: Subscription; after: Subscription },
): Writes[number] => ({
  Put: {
    TableName,
    Item: { ...subscriberKeys.subscription(after.subscriberId, after.subscriptionId), subscription: after },
    // Rows from when every kind was told have no kinds.
    ConditionExpression:
      '#subscription.#status = :status AND #subscription.#cadence = :cadence AND (#subscription.#kinds = :kinds OR attribute_not_exists(#subscription.#kinds))',
    ExpressionAttributeNames: {
      '#subscription': 'subscription',
      '#status': 'status',
      '#cadence': 'cadence',
      '#kinds': 'kinds',
    },
    ExpressionAttributeValues: { ':status': before.status, ':cadence': before.cadence, ':kinds': before.kinds },
  },
});

/** How many watch a word: raise-alerts looks for the words that somebody watches. */
const watcherWrites = (TableName: string, { before, after }: { before: Subscription; after: Subscription }): Writes => {
  const step = Number(after.status === 'active') - Number(before.status === 'active');
  if (step === 0) return [];
  const words = distinctWishes(after.wishes).flatMap((wish) => (wish.by === 'word' ? [wish.word] : []));
  if (words.length === 0) return [];
  const counted = words.map((word) => ({
    Update: {
      TableName,
      Key: subscriberKeys.watchedWord(after.sourceId, word),
      UpdateExpression: 'ADD watchers :step',
      ExpressionAttributeValues: { ':step': step },
    },
  }));
  return [...counted, versionWrite(TableName, after.sourceId, [...new Set(words.map(wordStart))])];
};

/** Whoever keeps the words of these starts reads them again. */
const versionWrite = (TableName: string, sourceId: Subscription['sourceId'], starts: readonly string[]) => ({
  Update: {
    TableName,
    Key: subscriberKeys.wordVersions(sourceId),
    UpdateExpression: `ADD ${starts.map((_, index) => `#start${index} :one`).join(', ')}`,
    ExpressionAttributeNames: Object.fromEntries(starts.map((start, index) => [`#start${index}`, versionName(start)])),
    ExpressionAttributeValues: { ':one': 1 },
  },
});
