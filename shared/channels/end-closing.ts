import type { Delivery } from '../domain/delivery.ts';
import type { Subscriptions } from '../domain/subscription.ts';

type Ending = { subscriptions: Pick<Subscriptions, 'get' | 'end'>; now: () => Date };

/** What `makeBringOut` does once a delivery is on record as accepted: with its closing message a subscription ends. Repeating it changes nothing. */
export const makeEndClosing =
  ({ subscriptions, now }: Ending) =>
  async ({ subscriberId, contents }: Pick<Delivery, 'subscriberId' | 'contents'>): Promise<void> => {
    if (contents.kind !== 'closing') return;
    const subscription = await subscriptions.get(subscriberId, contents.subscriptionId);
    if (subscription !== null) await subscriptions.end(subscription, now().toISOString());
  };
