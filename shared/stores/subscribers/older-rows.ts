import type { Interest, Subscription, Wish } from '../../domain/subscription.ts';

/** Rows from when a subscription had one wish, and every kind of change was told. */
type Older = { wish?: Wish };

export const subscriptionIn = (kept: unknown): Subscription => {
  const { wish, ...subscription } = kept as Subscription & Older;
  return { ...subscription, wishes: subscription.wishes ?? [wish], kinds: subscription.kinds ?? null };
};

export const interestIn = (kept: unknown): Interest => {
  const interest = kept as Interest;
  return { ...interest, group: interest.group ?? interest.subscriberId, kinds: interest.kinds ?? null };
};
