import { DeleteCommand } from '@aws-sdk/lib-dynamodb';
import type { SubscriberId } from '../../domain/ids.ts';
import { rested, restsForBounces, type Subscription, type Subscriptions } from '../../domain/subscription.ts';
import { heldCondition, rowsOf, type Table } from '../table.ts';
import { forgetSubscriber } from './dynamo-subscribers.ts';
import { subscriptionIn } from './older-rows.ts';
import { type NextStep, type Pause, pauseFor, stepSubscription, subscriptionAt } from './step-subscription.ts';
import { subscriberKeys, subscriptionPrefix } from './subscriber-keys.ts';

/** What makes subscriptions fewer, and what takes one up again that rests for a while. */
export type SubscriptionEnds = Pick<
  Subscriptions,
  'get' | 'ofSubscriber' | 'pause' | 'tryAgain' | 'end' | 'removeUnconfirmed' | 'erase'
>;

/** Stops subscriptions and takes them away: for that, nobody has to read an address. */
export const dynamoSubscriptionEnds = (table: Table, pause: Pause = pauseFor): SubscriptionEnds => {
  const step = async (subscription: Subscription, next: NextStep, groupOf = notFoundAnyMore): Promise<void> => {
    await stepSubscription(table, subscription, { next, groupOf, pause });
  };
  const ofSubscriber = async (id: SubscriberId) =>
    (await rowsOf(table, { pk: subscriberKeys.subscriber(id).pk, prefix: subscriptionPrefix })).map((row) =>
      subscriptionIn(row.subscription),
    );
  const end: Subscriptions['end'] = (subscription, at) =>
    step(subscription, (now) => (now.status === 'ended' ? null : { ...now, status: 'ended', endedAt: at }));
  return {
    get: (subscriberId, subscriptionId) => subscriptionAt(table, { subscriberId, subscriptionId }),
    ofSubscriber,
    pause: (subscription, rest) => step(subscription, (now) => rested(now, rest)),
    tryAgain: (subscription) =>
      step(subscription, (now) => (restsForBounces(now) ? { ...now, status: 'active' } : null), ownGroup),
    end,
    removeUnconfirmed: async (subscription) => {
      await removeWhile(table, subscription, 'pending');
    },
    // What matching finds goes first, and the profile last: after a crash, the next try goes on from what is left.
    erase: async (id) => {
      for (const subscription of await ofSubscriber(id)) {
        await end(subscription, subscription.createdAt);
        await removeWhile(table, subscription, 'ended');
      }
      await forgetSubscriber(table, id);
    },
  };
};

/** Only mails bounce; their order is kept by subscriber. */
const ownGroup = async ({ subscriberId }: Subscription): Promise<string> => subscriberId;

const notFoundAnyMore = async (_subscription: Subscription): Promise<string> => '';

const removeWhile = (
  { client, name }: Table,
  { subscriberId, subscriptionId }: Subscription,
  status: Subscription['status'],
): Promise<boolean> =>
  heldCondition(
    client.send(
      new DeleteCommand({
        TableName: name,
        Key: subscriberKeys.subscription(subscriberId, subscriptionId),
        ConditionExpression: '#subscription.#status = :status',
        ExpressionAttributeNames: { '#subscription': 'subscription', '#status': 'status' },
        ExpressionAttributeValues: { ':status': status },
      }),
    ),
  );
