import { isConfigured } from '../domain/configured-subscription.ts';
import type { SubscriptionId } from '../domain/ids.ts';
import type { Subscription } from '../domain/subscription.ts';
import type { FoundLetter } from './look-up-letters.ts';

/** The subscriptions that a letter may still be sent for, of those that led to it: the active ones. */
export const stillWanted = (
  { subscriptionIds }: Pick<FoundLetter, 'subscriptionIds'>,
  found: readonly (Pick<Subscription, 'subscriptionId' | 'status'> | null)[],
): SubscriptionId[] => {
  const active = new Set(found.flatMap((one) => (one?.status === 'active' ? one.subscriptionId : [])));
  // What the configuration names was looked at when the alert was raised.
  return subscriptionIds.filter((id) => active.has(id) || isConfigured(id));
};
