import { isConfigured } from '../domain/configured-subscription.ts';
import type { SubscriptionId } from '../domain/ids.ts';
import type { Subscription } from '../domain/subscription.ts';
import type { FoundLetter } from './look-up-letters.ts';

/**
 * The subscriptions that a letter may still be sent for, of those that led to it: the active ones, and those that ended with
 * the very message that it takes something back of. Whoever was told that their case is decided hears that it was wrong.
 */
export const stillWanted = (
  { subscriptionIds, closed }: Pick<FoundLetter, 'subscriptionIds' | 'closed'>,
  found: readonly (Pick<Subscription, 'subscriptionId' | 'status' | 'endedAt'> | null)[],
): SubscriptionId[] => {
  const wanted = found.filter((one) => {
    const endedWith = closed.filter(({ subscriptionId }) => subscriptionId === one?.subscriptionId);
    // Who had stopped before that message went out has stopped by their own will.
    return one?.status === 'active' || endedWith.some(({ notBefore }) => (one?.endedAt ?? '') >= notBefore);
  });
  const ids = new Set(wanted.map((one) => one?.subscriptionId));
  // What the configuration names was looked at when the alert was raised.
  return subscriptionIds.filter((id) => ids.has(id) || isConfigured(id));
};
