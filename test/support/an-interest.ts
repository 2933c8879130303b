import { topicId } from '../../shared/domain/ids.ts';
import type { Interest } from '../../shared/domain/subscription.ts';
import { aSubscription } from './a-subscription.ts';

/** What is known of a confirmed subscription when changes are matched. */
export const anInterest = (overrides: Partial<Interest> = {}): Interest => {
  const { subscriptionId, subscriberId, via, wishes, kinds, cadence } = aSubscription();
  const wish = wishes[0] ?? { by: 'topic', topic: topicId('beskaeftigelse') };
  return { subscriptionId, subscriberId, via, group: subscriberId, wish, kinds, cadence, ...overrides };
};
