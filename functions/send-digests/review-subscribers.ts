import { announceDelivery } from '../../shared/contracts/announce-delivery.ts';
import type { DeliveryDue } from '../../shared/contracts/delivery-due.ts';
import { newDelivery, type Outbox } from '../../shared/domain/delivery.ts';
import type { SubscriberId } from '../../shared/domain/ids.ts';
import type { LastMails } from '../../shared/domain/last-mails.ts';
import { judgeSubscriber, type Review, type Reviews } from '../../shared/domain/subscriber-review.ts';
import type { Subscriptions } from '../../shared/domain/subscription.ts';
import { log } from '../../shared/platform/log.ts';
import type { QueueSender } from '../../shared/platform/queue-sender.ts';
import { workThrough } from '../../shared/platform/work-through.ts';

export type ReviewSubscribersDependencies = {
  reviews: Reviews;
  subscriptions: Pick<Subscriptions, 'ofSubscriber' | 'removeUnconfirmed' | 'tryAgain' | 'erase'>;
  lastMails: Pick<LastMails, 'of'>;
  outbox: Pick<Outbox, 'addDeliveryOnce' | 'waitsToBeAnnounced' | 'tryAgainAt' | 'markAnnounced'>;
  send: QueueSender<DeliveryDue>;
  now: () => Date;
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
  const verdict = judgeSubscriber(owned, { now: now().toISOString(), lastMailAt });
  const { remove, tryAgain, erase, sayAlive, next } = verdict;
  for (const subscription of remove) await subscriptions.removeUnconfirmed(subscription);
  for (const subscription of tryAgain) await subscriptions.tryAgain(subscription);
  if (erase) await subscriptions.erase(subscriberId);
  if (sayAlive) await sendAlive(subscriberId, dependencies);
  if (next !== null) await reviews.askForReview({ on: next, subscriberId });
  for (const done of asked) await reviews.reviewed(done);
  const counted = { removed: remove.length, triedAgain: tryAgain.length, erased: erase };
  if (remove.length > 0 || tryAgain.length > 0 || erase) log.info('subscriber.reviewed', counted);
};

/** "Vi læser stadig": the day's key makes it one mail. */
const sendAlive = async (
  subscriberId: SubscriberId,
  { outbox, send, now }: ReviewSubscribersDependencies,
): Promise<void> => {
  const createdAt = now().toISOString();
  const deliveryId = `alive.${subscriberId}.${createdAt.slice(0, 10)}`;
  const contents = { kind: 'account', about: 'alive' } as const;
  const delivery = newDelivery({ deliveryId, subscriberId, via: 'email', group: subscriberId, contents, createdAt });
  await outbox.addDeliveryOnce(delivery);
  if (await outbox.waitsToBeAnnounced(deliveryId)) await announceDelivery(delivery, { outbox, send, now });
};
