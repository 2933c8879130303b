import type { DeliveryDue } from '../../shared/contracts/delivery-due.ts';
import { isToBeSent, type Outbox } from '../../shared/domain/delivery.ts';
import type { SubscriberId, SubscriptionId } from '../../shared/domain/ids.ts';
import type { LastMails } from '../../shared/domain/last-mails.ts';
import { type Quiet, type QuietStores, quietOf } from '../../shared/domain/quiet-cases.ts';
import { judgeSubscriber, type Review, type Reviews } from '../../shared/domain/subscriber-review.ts';
import type { Destination, Interests, Subscription, Subscriptions } from '../../shared/domain/subscription.ts';
import { log } from '../../shared/platform/log.ts';
import type { QueueSender } from '../../shared/platform/queue-sender.ts';
import { workThrough } from '../../shared/platform/work-through.ts';
import { type SendToSubscriberDependencies, sendToSubscriber } from './send-to-subscriber.ts';

export type ReviewSubscribersDependencies = QuietStores &
  Omit<SendToSubscriberDependencies, 'send' | 'outbox'> & {
    outbox: SendToSubscriberDependencies['outbox'] & Pick<Outbox, 'delivery' | 'putBack'>;
    reviews: Reviews;
    subscriptions: Pick<Subscriptions, 'ofSubscriber' | 'removeUnconfirmed' | 'tryAgain' | 'erase'> &
      Pick<Interests, 'interestedIn'>;
    lastMails: Pick<LastMails, 'of'>;
    send: Record<Destination['via'], QueueSender<DeliveryDue>>;
  };

/** Keeps the promises about what is kept: looks at everybody whose day it is. */
export const makeReviewSubscribers = (dependencies: ReviewSubscribersDependencies) => async (): Promise<void> => {
  const today = dependencies.now().toISOString().slice(0, 10);
  const due = await dependencies.reviews.dueForReview(today);
  const each = Map.groupBy(due, ({ subscriberId }) => subscriberId);
  await workThrough(each, ([subscriberId, reviews]) => review(subscriberId, reviews, dependencies), {
    atOnce: 8,
    what: 'subscribers',
  });
};

// Every step is harmless to repeat; the review is done when the next one is asked for.
const review = async (
  subscriberId: SubscriberId,
  asked: readonly Review[],
  dependencies: ReviewSubscribersDependencies,
): Promise<void> => {
  const { reviews, subscriptions, lastMails, now } = dependencies;
  const owned = await subscriptions.ofSubscriber(subscriberId);
  const lastMailAt = await lastMails.of(subscriberId);
  const quiet = await quietCases(owned, dependencies);
  const verdict = judgeSubscriber(owned, { now: now().toISOString(), lastMailAt, quiet });
  const { remove, tryAgain, erase, sayAlive, close, next } = verdict;
  for (const subscription of remove) await subscriptions.removeUnconfirmed(subscription);
  for (const subscription of tryAgain) await subscriptions.tryAgain(subscription);
  for (const subscription of close) {
    const found = quiet.get(subscription.subscriptionId);
    if (found !== undefined) await sendClosing(subscription, found, dependencies);
  }
  if (erase) await subscriptions.erase(subscriberId);
  if (sayAlive) await sendAlive(subscriberId, dependencies);
  if (next !== null) await reviews.askForReview({ on: next, subscriberId });
  for (const done of asked) await reviews.reviewed(done);
  const counted = { removed: remove.length, triedAgain: tryAgain.length, closed: close.length, erased: erase };
  if (Object.values(counted).some(Boolean)) log.info('subscriber.reviewed', counted);
};

/** Of each active subscription that follows cases and nothing besides. */
const quietCases = async (
  owned: readonly Subscription[],
  dependencies: ReviewSubscribersDependencies,
): Promise<Map<SubscriptionId, Quiet>> => {
  const found = new Map<SubscriptionId, Quiet>();
  for (const subscription of owned.filter(({ status }) => status === 'active')) {
    const quiet = await quietOf(subscription, dependencies, dependencies.now());
    if (quiet !== null) found.set(subscription.subscriptionId, quiet);
  }
  return found;
};

/** "Vi læser stadig": the day's key makes it one mail. */
const sendAlive = async (
  subscriberId: SubscriberId,
  { outbox, send, now }: ReviewSubscribersDependencies,
): Promise<void> => {
  const deliveryId = `alive.${subscriberId}.${now().toISOString().slice(0, 10)}`;
  const contents = { kind: 'account', about: 'alive' } as const;
  const alive = { deliveryId, subscriberId, via: 'email', group: subscriberId, contents } as const;
  await sendToSubscriber(alive, { outbox, send: send.email, now });
};

/**
 * That the case is followed no longer; the subscription ends once that has been taken. The day it fell quiet makes it one
 * message: what waits is not written twice, and what was not taken is tried once more.
 */
const sendClosing = async (
  subscription: Subscription,
  { since }: Pick<Quiet, 'since'>,
  { subscriptions, outbox, send, now }: ReviewSubscribersDependencies,
): Promise<void> => {
  const { subscriberId, subscriptionId, sourceId, wishes, via } = subscription;
  // A channel's name is sealed; where its alerts go stands with what it asked for.
  const interests = await subscriptions.interestedIn(sourceId, wishes);
  const own = interests.find((interest) => interest.subscriptionId === subscriptionId);
  if (own === undefined) return;
  const deliveryId = `closing.${subscriptionId}.${since.slice(0, 10)}`;
  const contents = { kind: 'closing', subscriptionId } as const;
  const closing = { deliveryId, subscriberId, via, group: own.group, contents };
  const added = await sendToSubscriber(closing, { outbox, send: send[via], now });
  const before = added === 'added' ? null : await outbox.delivery(deliveryId);
  if (before !== null && !isToBeSent(before))
    await outbox.putBack(deliveryId, { again: false, at: now().toISOString() });
};
