import { type SubscriberId, type SubscriptionId, subscriberId } from '../../shared/domain/ids.ts';
import { kept, type Review, type Reviews, reviewDay } from '../../shared/domain/subscriber-review.ts';
import {
  chosenAnew,
  type Destination,
  distinctWishes,
  type Interest,
  mostWishes,
  rested,
  restsForBounces,
  type Subscriber,
  type Subscription,
  type Subscriptions,
  wishKey,
} from '../../shared/domain/subscription.ts';
import { copiedRows } from './copied-rows.ts';

/** Interests and watched words are found from the active subscriptions, so they cannot disagree with them. */
export const memorySubscriptions = (): Subscriptions & Reviews => {
  const subscribers = copiedRows<Subscriber>();
  const subscriptions = copiedRows<Subscription>();
  let made = 0;
  const reviews = copiedRows<Review>();
  const ask = (review: Review) => reviews.put(`${review.on}#${review.subscriberId}`, review);
  const put = (subscription: Subscription) => {
    const before = subscriptions.get(rowKey(subscription));
    subscriptions.put(rowKey(subscription), subscription);
    const on = before?.status === subscription.status ? null : reviewOf(subscription);
    if (on !== null) ask({ on, subscriberId: subscription.subscriberId });
  };
  const active = (source: Subscription['sourceId']) =>
    subscriptions.all().filter(({ sourceId, status }) => sourceId === source && status === 'active');
  const step = async (subscription: Subscription, next: (now: Subscription) => Subscription | null) => {
    const now = subscriptions.get(rowKey(subscription));
    const after = now === null ? null : next(now);
    if (after !== null) put(after);
  };
  const knownBy = async (destination: Destination) => {
    const before = subscribers.get(destinationKey(destination));
    return before === null ? null : { ...before, destination };
  };
  const subscriber = async (id: SubscriberId) => subscribers.all().find((known) => known.subscriberId === id) ?? null;
  return {
    knownBy,
    subscriberFor: async (destination) => {
      const before = subscribers.get(destinationKey(destination));
      if (before !== null) return { ...before, destination };
      made += 1;
      const added = { subscriberId: subscriberId(`subscriber-${made}`), destination };
      subscribers.put(destinationKey(destination), added);
      ask({ on: '0000-00-00', subscriberId: added.subscriberId });
      return added;
    },
    subscriber,
    add: async (subscription) => {
      if (subscription.wishes.length > mostWishes) throw new Error('A subscription of too many wishes.');
      put(subscription);
    },
    get: async (of, id) => subscriptions.get(rowKey({ subscriberId: of, subscriptionId: id })),
    ofSubscriber: async (id) => subscriptions.all(`${id}#`),
    confirm: (subscription, at) =>
      step(subscription, (now) => (now.status === 'pending' ? { ...now, status: 'active', confirmedAt: at } : null)),
    pause: (subscription, rest) => step(subscription, (now) => rested(now, rest)),
    tryAgain: (subscription) =>
      step(subscription, (now) => (restsForBounces(now) ? { ...now, status: 'active' } : null)),
    resume: (subscription, at) =>
      step(subscription, (now) => (now.status === 'paused' ? { ...now, status: 'active', resumedAt: at } : null)),
    changeChoices: async (subscription, choices) => {
      await step(subscription, (now) => chosenAnew(now, choices));
      return subscriptions.get(rowKey(subscription));
    },
    end: (subscription, at) =>
      step(subscription, (now) => (now.status === 'ended' ? null : { ...now, status: 'ended', endedAt: at })),
    removeUnconfirmed: async (subscription) => {
      if (subscriptions.get(rowKey(subscription))?.status === 'pending') subscriptions.remove(rowKey(subscription));
    },
    erase: async (id) => {
      for (const subscription of subscriptions.all(`${id}#`)) subscriptions.remove(rowKey(subscription));
      const known = await subscriber(id);
      if (known !== null) subscribers.remove(destinationKey(known.destination));
    },
    interestedIn: async (sourceId, wishes) =>
      wishes.flatMap((wish) =>
        active(sourceId).flatMap((subscription) => {
          const group = groupOf(subscription, subscribers.all());
          return interestsOf(subscription, group).filter((interest) => wishKey(interest.wish) === wishKey(wish));
        }),
      ),
    dueForReview: async (day) => reviews.all().filter(({ on }) => on <= day),
    askForReview: async (review) => ask(review),
    reviewed: async ({ on, subscriberId: of }) => reviews.remove(`${on}#${of}`),
    watchedWords: async (sourceId) => [...new Set(active(sourceId).flatMap(wordsOf))].sort(),
  };
};

const reviewOf = ({ status, createdAt, confirmedAt, endedAt, rest }: Subscription): string | null => {
  if (status === 'pending') return reviewDay(createdAt, kept.unconfirmed);
  if (status === 'active') return reviewDay(confirmedAt ?? createdAt, kept.silence);
  if (status === 'paused') return rest === undefined ? null : reviewDay(rest.since, kept.restForBounces);
  return status === 'ended' ? reviewDay(endedAt ?? createdAt, kept.addressAfterTheLast) : null;
};

const wordsOf = ({ wishes }: Subscription): string[] =>
  wishes.flatMap((wish) => (wish.by === 'word' ? [wish.word.toLocaleLowerCase('da')] : []));

const groupOf = ({ subscriberId: id }: Subscription, known: readonly Subscriber[]): string => {
  const destination = known.find((subscriber) => subscriber.subscriberId === id)?.destination;
  return destination?.via === 'slack' ? destination.channel : id;
};

const rowKey = (of: { subscriberId: SubscriberId; subscriptionId: SubscriptionId }): string =>
  `${of.subscriberId}#${of.subscriptionId}`;

const destinationKey = (destination: Destination): string =>
  destination.via === 'email'
    ? `email:${destination.address.toLowerCase()}`
    : `slack:${destination.team ?? ''}:${destination.channel}`;

const interestsOf = (subscription: Subscription, group: string): Interest[] => {
  const { subscriptionId, subscriberId: id, via, wishes, kinds, cadence } = subscription;
  return distinctWishes(wishes).map((wish) => ({
    subscriptionId,
    subscriberId: id,
    via,
    group,
    wish,
    kinds,
    cadence,
  }));
};
