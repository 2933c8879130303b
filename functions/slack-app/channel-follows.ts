import type { Subscription, Subscriptions } from '../../shared/domain/subscription.ts';

/** Where somebody wrote or pressed: the workspace and the channel, by Slack's ids. */
export type SlackPlace = { team: string; channel: string };

/** One thing that a channel follows, and the number that it keeps. */
export type Follow = { number: number; subscription: Subscription };
export type ChannelFollows = { follows: Follow[]; nextNumber: number };

/**
 * What a channel follows. Numbers are given in the order of following and are not used again when something is stopped:
 * "stop 2" means the same a moment later.
 */
export const channelFollows = async (
  { team, channel }: SlackPlace,
  subscriptions: Pick<Subscriptions, 'knownBy' | 'ofSubscriber'>,
): Promise<ChannelFollows> => {
  const subscriber = await subscriptions.knownBy({ via: 'slack', team, channel });
  if (subscriber === null) return { follows: [], nextNumber: 1 };
  const all = (await subscriptions.ofSubscriber(subscriber.subscriberId)).toSorted(
    (one, other) => compare(one.createdAt, other.createdAt) || compare(one.subscriptionId, other.subscriptionId),
  );
  return {
    follows: all
      .map((subscription, index) => ({ number: index + 1, subscription }))
      .filter(({ subscription }) => subscription.status !== 'ended'),
    nextNumber: all.length + 1,
  };
};

const compare = (one: string, other: string): number => (one === other ? 0 : one < other ? -1 : 1);
