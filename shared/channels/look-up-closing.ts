import type { SubscriberId, SubscriptionId } from '../domain/ids.ts';
import { isLongQuiet, type Quiet, type QuietStores, quietOf } from '../domain/quiet-cases.ts';
import type { Subscription, Subscriptions } from '../domain/subscription.ts';

export type ClosingStores = QuietStores & { subscriptions: Pick<Subscriptions, 'get'>; now: () => Date };

/**
 * The subscription that is to end, and how quiet its case has been - as it stands when it is told: between the morning's
 * look and this moment its reader may have stopped it, or the case may have come up.
 */
export const lookUpClosing = async (
  { subscriberId, subscriptionId }: { subscriberId: SubscriberId; subscriptionId: SubscriptionId },
  { subscriptions, now, ...stores }: ClosingStores,
): Promise<{ subscription: Subscription; quiet: Quiet } | { status: 'withheld'; reason: string }> => {
  const subscription = await subscriptions.get(subscriberId, subscriptionId);
  if (subscription?.status !== 'active') return { status: 'withheld', reason: 'the subscription has ended or rests' };
  const quiet = await quietOf(subscription, stores, now());
  if (quiet === null || !isLongQuiet(quiet, now())) return { status: 'withheld', reason: 'its case is quiet no more' };
  return { subscription, quiet };
};
