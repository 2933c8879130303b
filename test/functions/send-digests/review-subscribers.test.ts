import { describe, expect, it } from 'vitest';
import { makeReviewSubscribers } from '../../../functions/send-digests/review-subscribers.ts';
import type { DeliveryDue } from '../../../shared/contracts/delivery-due.ts';
import { subscriptionId } from '../../../shared/domain/ids.ts';
import { aClock } from '../../support/a-clock.ts';
import { aSubscription } from '../../support/a-subscription.ts';
import { memoryLastMails } from '../../support/memory-last-mails.ts';
import { memoryOutbox } from '../../support/memory-outbox.ts';
import { memoryRegister } from '../../support/memory-register.ts';
import { memorySittings } from '../../support/memory-sittings.ts';
import { memorySourceStates } from '../../support/memory-source-states.ts';
import { memorySubscriptions } from '../../support/memory-subscriptions.ts';
import { recordingSender } from '../../support/recording-sender.ts';

const day = 24 * 60;

/** Mornings one after the other, with one run of the review on each. */
const mornings = async (queueFailures = 0) => {
  const clock = aClock('2026-01-05T06:00:00.000Z');
  const [subscriptions, outbox, lastMails] = [memorySubscriptions(), memoryOutbox(), memoryLastMails()];
  const [sittings, states] = [memorySittings(), memorySourceStates()];
  const queue = recordingSender<DeliveryDue>(queueFailures);
  const slackQueue = recordingSender<DeliveryDue>();
  const review = makeReviewSubscribers({
    reviews: subscriptions,
    subscriptions,
    lastMails,
    outbox,
    sittings,
    register: memoryRegister(),
    states,
    send: { email: queue.send, slack: slackQueue.send },
    now: clock.now,
  });
  const destination = { via: 'email', address: 'astrid@example.dk' } as const;
  const { subscriberId } = await subscriptions.subscriberFor(destination);
  let made = 0;
  return {
    clock,
    review,
    subscriptions,
    lastMails,
    subscriberId,
    sent: () => queue.sent.map(({ message }) => message.deliveryId),
    isKnown: async () => (await subscriptions.knownBy(destination)) !== null,
    signUp: async () => {
      made += 1;
      const createdAt = clock.now().toISOString();
      const subscription = aSubscription({ subscriberId, subscriptionId: subscriptionId(`s${made}`), createdAt });
      await subscriptions.add(subscription);
      return subscription;
    },
    pass: async (days: number) => {
      for (let morning = 0; morning < days; morning += 1) {
        clock.pass(day);
        await review();
      }
    },
  };
};

describe('the review of subscribers', () => {
  it('tries an address again where mails came back, after thirty days', async () => {
    const { signUp, pass, subscriptions, subscriberId, clock } = await mornings();
    const subscription = await signUp();
    await subscriptions.confirm(subscription, clock.now().toISOString());
    await subscriptions.pause(subscription, { because: 'bounces', since: clock.now().toISOString() });
    const statuses = async () => (await subscriptions.ofSubscriber(subscriberId)).map(({ status }) => status);
    await pass(30);
    expect(await statuses()).toEqual(['paused']);
    await pass(1);
    expect(await statuses()).toEqual(['active']);
  });

  it('forgets who never confirmed, after a week', async () => {
    const { signUp, pass, isKnown, subscriptions, subscriberId } = await mornings();
    await signUp();
    await pass(7);
    expect(await isKnown()).toBe(true);
    await pass(1);
    expect(await isKnown()).toBe(false);
    expect(await subscriptions.ofSubscriber(subscriberId)).toEqual([]);
  });

  it('forgets an address a month after the last subscription ended', async () => {
    const { signUp, pass, isKnown, subscriptions, clock } = await mornings();
    const [first, second] = [await signUp(), await signUp()];
    for (const one of [first, second]) await subscriptions.confirm(one, clock.now().toISOString());
    await subscriptions.end(first, clock.now().toISOString());
    await pass(40);
    await subscriptions.end(second, clock.now().toISOString());
    await pass(30);
    expect(await isKnown()).toBe(true);
    await pass(1);
    expect(await isKnown()).toBe(false);
  });

  it('forgets an address that a crash left without anything', async () => {
    const { pass, isKnown } = await mornings();
    await pass(1);
    expect(await isKnown()).toBe(false);
  });

  it('says once a quarter that we still read, however much somebody follows', async () => {
    const { signUp, pass, subscriptions, clock, sent, isKnown } = await mornings();
    for (const one of [await signUp(), await signUp()]) {
      await subscriptions.confirm(one, clock.now().toISOString());
      clock.pass(5);
    }
    await pass(400);
    expect(sent()).toHaveLength(4);
    expect(sent()[0]).toBe('alive.subscriber-1.2026-04-06');
    expect(await isKnown()).toBe(true);
  });

  it('is silent towards who hears from us anyway', async () => {
    const { signUp, pass, subscriptions, clock, sent, lastMails, subscriberId } = await mornings();
    await subscriptions.confirm(await signUp(), clock.now().toISOString());
    for (let month = 0; month < 12; month += 1) {
      await pass(30);
      await lastMails.note(subscriberId, clock.now().toISOString());
    }
    expect(sent()).toEqual([]);
    await pass(91);
    expect(sent()).toHaveLength(1);
  });

  it('comes again the next morning when the queue was away', async () => {
    const { signUp, pass, review, subscriptions, clock, sent } = await mornings(1);
    await subscriptions.confirm(await signUp(), clock.now().toISOString());
    await pass(90);
    clock.pass(day);
    await expect(review()).rejects.toThrow();
    await review();
    expect(sent()).toHaveLength(1);
  });
});
