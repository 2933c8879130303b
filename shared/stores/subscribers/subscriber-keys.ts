import { createHash } from 'node:crypto';
import type { SourceId, SubscriberId, SubscriptionId } from '../../domain/ids.ts';
import type { Destination, Wish } from '../../domain/subscription.ts';
import { wishKey } from '../../domain/subscription.ts';

/** Every key of the Subscribers table, in one place. Addresses are found by their hash: no key spells one. */
export const subscriberKeys = {
  destination: (destination: Destination) => ({ pk: `DESTINATION#${hashOf(destination)}`, sk: 'SUBSCRIBER' }),
  subscriber: (id: SubscriberId) => ({ pk: `SUBSCRIBER#${id}`, sk: 'PROFILE' }),
  subscription: (subscriber: SubscriberId, id: SubscriptionId) => ({
    pk: `SUBSCRIBER#${subscriber}`,
    sk: `${subscriptionPrefix}${id}`,
  }),
  interest: (source: SourceId, wish: Wish, id: SubscriptionId) => ({
    pk: `INTEREST#${source}#${wishKey(wish)}`,
    sk: id,
  }),
  watchedWord: (source: SourceId, word: string) => ({ pk: `WORDS#${source}`, sk: word.toLocaleLowerCase('da') }),
};

export const subscriptionPrefix = 'SUBSCRIPTION#';

const hashOf = (destination: Destination): string =>
  createHash('sha256')
    .update(destination.via === 'email' ? `email:${destination.address.toLowerCase()}` : `slack:${destination.channel}`)
    .digest('hex');
