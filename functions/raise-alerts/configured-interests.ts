import type { SlackChannel } from '../../shared/contracts/slack-channels.ts';
import { type SubscriptionId, sourceId, subscriberId, subscriptionId, topicId } from '../../shared/domain/ids.ts';
import { type Wish, wishKey } from '../../shared/domain/subscription.ts';
import type { ConfiguredInterest } from './interested.ts';

const configuredPrefix = 'configured.';

/** Whether the subscription stands in the configuration, and not in the store. */
export const isConfigured = (id: SubscriptionId): boolean => id.startsWith(configuredPrefix);

/** The interests of the channels that the installation's configuration names: one for each source and wish. */
export const configuredInterests = (channels: readonly SlackChannel[]): ConfiguredInterest[] =>
  channels.flatMap((channel) =>
    channel.sources.flatMap((source) => wishesOf(channel).map((wish) => interestOf(channel, source, wish))),
  );

const wishesOf = ({ topics, words, committees }: SlackChannel): Wish[] => {
  const wishes: Wish[] = [
    ...topics.map((topic) => ({ by: 'topic', topic: topicId(topic) }) as const),
    ...words.map((word) => ({ by: 'word', word }) as const),
    ...committees.map((committee) => ({ by: 'committee', committee }) as const),
  ];
  // A channel that names no wish wants to hear everything.
  return wishes.length === 0 ? [{ by: 'source' }] : wishes;
};

const interestOf = ({ channel }: SlackChannel, source: string, wish: Wish): ConfiguredInterest => ({
  subscriptionId: subscriptionId(`${configuredPrefix}${channel}.${source}.${wishKey(wish)}`),
  subscriberId: subscriberId(`slack.${channel}`),
  via: 'slack',
  group: channel,
  wish,
  kinds: null,
  cadence: 'at-once',
  sourceId: sourceId(source),
});
