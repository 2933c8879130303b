import type { SourceId, SubscriberId, SubscriptionId } from '../../domain/ids.ts';
import type { Destination, Wish } from '../../domain/subscription.ts';
import { wishKey } from '../../domain/subscription.ts';
import type { Seal } from '../../platform/seal.ts';

/** Every key of the Subscribers table, in one place. Addresses are found by a keyed hash: no key spells or betrays one. */
export const subscriberKeys = {
  destination: (fingerprint: string) => ({ pk: `DESTINATION#${fingerprint}`, sk: 'SUBSCRIBER' }),
  subscriber: (id: SubscriberId) => ({ pk: `SUBSCRIBER#${id}`, sk: 'PROFILE' }),
  subscription: (subscriber: SubscriberId, id: SubscriptionId) => ({
    pk: `SUBSCRIBER#${subscriber}`,
    sk: `${subscriptionPrefix}${id}`,
  }),
  interest: (source: SourceId, wish: Wish, id: SubscriptionId) => ({
    pk: `INTEREST#${source}#${wishKey(wish)}`,
    sk: id,
  }),
  slackInstallation: (team: string) => ({ pk: `SLACK#${team}`, sk: 'INSTALLATION' }),
  slackChannel: (team: string, channel: string) => ({ pk: `SLACK#${team}`, sk: `${slackChannelPrefix}${channel}` }),
  watchedWord: (source: SourceId, word: string) => ({ pk: `WORDS#${source}`, sk: word.toLocaleLowerCase('da') }),
  /** How often the words of each start have changed. */
  wordVersions: (source: SourceId) => ({ pk: `WORD-VERSIONS#${source}`, sk: 'WORDS' }),
  /** That a subscriber is to be looked at again, on a day (YYYY-MM-DD) or later. */
  review: (on: string, subscriber: SubscriberId) => ({ pk: reviewPartition, sk: `${on}#${subscriber}` }),
};

/** Words are read again by their first two letters: some hundreds of starts, each with few words. */
export const wordStart = (word: string): string => [...word.toLocaleLowerCase('da')].slice(0, 2).join('');

/** The attribute that counts a start's changes; bare, "sk" of "skole" would be the row's own key. */
export const versionName = (start: string): string => `${versionPrefix}${start}`;
export const versionPrefix = 'start ';

export const subscriptionPrefix = 'SUBSCRIPTION#';
export const slackChannelPrefix = 'CHANNEL#';
export const reviewPartition = 'REVIEW';

/** Addresses are one without regard to case; channels of two workspaces are two. */
export const fingerprintsOf = (
  destination: Destination,
  { fingerprints }: Pick<Seal, 'fingerprints'>,
): ReturnType<Seal['fingerprints']> =>
  fingerprints(
    destination.via === 'email'
      ? `email:${destination.address.toLowerCase()}`
      : `slack:${destination.team ?? ''}:${destination.channel}`,
  );
