import { type SlackChannel, wishesOfChannel } from '../../shared/contracts/slack-channels.ts';
import { configuredSubscription } from '../../shared/domain/configured-subscription.ts';
import { sourceId, subscriberId } from '../../shared/domain/ids.ts';
import type { Wish } from '../../shared/domain/subscription.ts';
import type { ConfiguredInterest } from './interested.ts';

/** The interests of the channels that the installation's configuration names: one for each source and wish. */
export const configuredInterests = (channels: readonly SlackChannel[]): ConfiguredInterest[] =>
  channels.flatMap((channel) =>
    channel.sources.flatMap((source) => wishesOfChannel(channel).map((wish) => interestOf(channel, source, wish))),
  );

const interestOf = ({ channel }: SlackChannel, source: string, wish: Wish): ConfiguredInterest => ({
  subscriptionId: configuredSubscription(channel, source, wish),
  subscriberId: subscriberId(`slack.${channel}`),
  via: 'slack',
  group: channel,
  wish,
  kinds: null,
  cadence: 'at-once',
  sourceId: sourceId(source),
});
