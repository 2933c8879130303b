import { type SubscriberId, type SubscriptionId, subscriberId } from '../../shared/domain/ids.ts';
import {
  type Destination,
  type Interest,
  type Subscriber,
  type Subscription,
  type Subscriptions,
  wishKey,
} from '../../shared/domain/subscription.ts';
import { copiedRows } from './copied-rows.ts';

/** Interests and watched words are found from the active subscriptions, so they cannot disagree with them. */
export const memorySubscriptions = (): Subscriptions => {
  const subscribers = copiedRows<Subscriber>();
  const subscriptions = copiedRows<Subscription>();
  const put = (subscription: Subscription) => subscriptions.put(rowKey(subscription), subscription);
  const active = (source: Subscription['sourceId']) =>
    subscriptions.all().filter(({ sourceId, status }) => sourceId === source && status === 'active');
  return {
    subscriberFor: async (destination) => {
      const before = subscribers.get(destinationKey(destination));
      if (before !== null) return { ...before, destination };
      const added = { subscriberId: subscriberId(`subscriber-${subscribers.all().length + 1}`), destination };
      subscribers.put(destinationKey(destination), added);
      return added;
    },
    subscriber: async (id) => subscribers.all().find((known) => known.subscriberId === id) ?? null,
    add: async (subscription) => put(subscription),
    get: async (subscriber, id) => subscriptions.get(rowKey({ subscriberId: subscriber, subscriptionId: id })),
    ofSubscriber: async (id) => subscriptions.all(`${id}#`),
    confirm: async (subscription, at) => {
      const now = subscriptions.get(rowKey(subscription));
      if (now?.status === 'pending') put({ ...now, status: 'active', confirmedAt: at });
    },
    end: async (subscription, at) => {
      const now = subscriptions.get(rowKey(subscription));
      if (now !== null && now.status !== 'ended') put({ ...now, status: 'ended', endedAt: at });
    },
    interestedIn: async (sourceId, wishes) =>
      wishes.flatMap((wish) =>
        active(sourceId)
          .filter((subscription) => wishKey(subscription.wish) === wishKey(wish))
          .map(interestOf),
      ),
    watchedWords: async (sourceId) =>
      [
        ...new Set(
          active(sourceId).flatMap(({ wish }) => (wish.by === 'word' ? [wish.word.toLocaleLowerCase('da')] : [])),
        ),
      ].sort(),
  };
};

const rowKey = (of: { subscriberId: SubscriberId; subscriptionId: SubscriptionId }): string =>
  `${of.subscriberId}#${of.subscriptionId}`;

const destinationKey = (destination: Destination): string =>
  destination.via === 'email' ? `email:${destination.address.toLowerCase()}` : `slack:${destination.channel}`;

const interestOf = ({ subscriptionId, subscriberId, via, wish, cadence }: Subscription): Interest => ({
  subscriptionId,
  subscriberId,
  via,
  wish,
  cadence,
});
