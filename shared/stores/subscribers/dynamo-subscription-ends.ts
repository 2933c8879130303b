import { DeleteCommand } from '@aws-sdk/lib-dynamodb';
import type { SubscriberId } from '../../domain/ids.ts';
import type { Subscription, Subscriptions } from '../../domain/subscription.ts';
import { heldCondition, rowsOf, type Table } from '../table.ts';
import { forgetSubscriber } from './dynamo-subscribers.ts';
import { subscriptionIn } from './older-rows.ts';
import { type NextStep, stepSubscription, subscriptionAt } from './step-subscription.ts';
import { subscriberKeys, subscriptionPrefix } from './subscriber-keys.ts';

/** What makes subscriptions fewer. */
export type SubscriptionEnds = Pick<
  Subscriptions,
  'get' | 'ofSubscriber' | 'pause' | 'end' | 'removeUnconfirmed' | 'erase'
>;

/** Stops subscriptions and takes them away: for that, nobody has to read an address. */
export const dynamoSubscriptionEnds = (table: Table): SubscriptionEnds => {
  const step = (subscription: Subscription, next: NextStep) =>
    stepSubscription(table, subscription, { next, groupOf: notFoundAnyMore });
  const ofSubscriber = async (id: SubscriberId) =>
    (await rowsOf(table, { pk: subscriberKeys.subscriber(id).pk, prefix: subscriptionPrefix })).map((row) =>
      subscriptionIn(row.subscription),
    );
  const end: Subscriptions['end'] = (subscription, at) =>
    step(subscription, (now) => (now.status === 'ended' ? null : { ...now, status: 'ended', endedAt: at }));
  return {
    get: (subscriberId, subscriptionId) => subscriptionAt(table, { subscriberId, subscriptionId }),
    ofSubscriber,
    pause: (subscription) =>
      step(subscription, (now) => (now.status === 'active' ? { ...now, status: 'paused' } : null)),
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

const notFoundAnyMore = async (): Promise<string> => '';

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
