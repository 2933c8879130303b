import { TransactWriteCommand } from '@aws-sdk/lib-dynamodb';
import {
  chosenAnew,
  distinctWishes,
  mostWishes,
  type Subscription,
  type Subscriptions,
} from '../../domain/subscription.ts';
import type { Seal } from '../../platform/seal.ts';
import type { Table } from '../table.ts';
import { dynamoInterests } from './dynamo-interests.ts';
import { dynamoSubscribers } from './dynamo-subscribers.ts';
import { dynamoSubscriptionEnds } from './dynamo-subscription-ends.ts';
import { type NextStep, type Pause, pauseFor, stepSubscription } from './step-subscription.ts';
import { subscriberKeys } from './subscriber-keys.ts';
import { reviewWrites } from './subscription-writes.ts';

/** Addresses are sealed at rest; `seal` opens them. Who meets another in a row waits by `pause`. */
export const dynamoSubscriptions = (table: Table, seal: Seal, pause: Pause = pauseFor): Subscriptions => {
  const subscribers = dynamoSubscribers(table, seal);
  const groupOf = async ({ subscriberId, via }: Subscription): Promise<string> => {
    const destination = via === 'slack' ? (await subscribers.subscriber(subscriberId))?.destination : undefined;
    return destination?.via === 'slack' ? destination.channel : subscriberId;
  };
  const steppedOn = (subscription: Subscription, next: NextStep) =>
    stepSubscription(table, subscription, { next, groupOf, pause });
  const step = async (subscription: Subscription, next: NextStep): Promise<void> => {
    await steppedOn(subscription, next);
  };
  return {
    ...subscribers,
    ...dynamoInterests(table),
    ...dynamoSubscriptionEnds(table, pause),
    add: async (subscription) => {
      // It could be written, and never confirmed.
      if (distinctWishes(subscription.wishes).length > mostWishes)
        throw new Error('A subscription of too many wishes.');
      const { subscriberId, subscriptionId } = subscription;
      const Item = { ...subscriberKeys.subscription(subscriberId, subscriptionId), subscription };
      const TransactItems = [
        { Put: { TableName: table.name, Item } },
        ...reviewWrites(table.name, { before: null, after: subscription }),
      ];
      await table.client.send(new TransactWriteCommand({ TransactItems }));
    },
    confirm: (subscription, at) =>
      step(subscription, (now) => (now.status === 'pending' ? { ...now, status: 'active', confirmedAt: at } : null)),
    resume: (subscription, at) =>
      step(subscription, (now) => (now.status === 'paused' ? { ...now, status: 'active', resumedAt: at } : null)),
    changeChoices: (subscription, choices) => steppedOn(subscription, (now) => chosenAnew(now, choices)),
  };
};
