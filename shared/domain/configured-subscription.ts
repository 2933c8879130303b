import { type SubscriptionId, subscriptionId } from './ids.ts';
import { type Wish, wishKey } from './subscription.ts';

const prefix = 'configured.';

/** The name of what a channel of the configuration follows: it has no row in the store. */
export const configuredSubscription = (channel: string, source: string, wish: Wish): SubscriptionId =>
  subscriptionId(`${prefix}${channel}.${source}.${wishKey(wish)}`);

/** Whether the subscription stands in the configuration, and not in the store. */
export const isConfigured = (id: SubscriptionId): boolean => id.startsWith(prefix);
