import type { Interest } from '../../shared/domain/subscription.ts';
import { aSubscription } from './a-subscription.ts';

/** What is known of a confirmed subscription when changes are matched. */
export const anInterest = (overrides: Partial<Interest> = {}): Interest => {
  const { subscriptionId, subscriberId, via, wish, cadence } = aSubscription();
  return { subscriptionId, subscriberId, via, wish, cadence, ...overrides };
};
