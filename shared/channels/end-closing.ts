import type { Delivery } from '../domain/delivery.ts';
import type { Subscriptions } from '../domain/subscription.ts';
import { type ClosingStores, lookUpClosing } from './look-up-closing.ts';

type Ending = ClosingStores & { subscriptions: Pick<Subscriptions, 'get' | 'end'> };

/**
 * What `makeBringOut` does once a delivery is on record as accepted: with its closing message a subscription ends - unless its
 * case has come up at that very moment. Repeating it changes nothing.
 */
export const makeEndClosing =
  (ending: Ending) =>
  async ({ subscriberId, contents }: Pick<Delivery, 'subscriberId' | 'contents'>): Promise<void> => {
    if (contents.kind !== 'closing') return;
    const found = await lookUpClosing({ subscriberId, subscriptionId: contents.subscriptionId }, ending);
    if ('subscription' in found) await ending.subscriptions.end(found.subscription, ending.now().toISOString());
  };
