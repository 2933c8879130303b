import type { SlackChannel } from '../../../shared/contracts/slack-channels.ts';
import { subscriptionId, topicId } from '../../../shared/domain/ids.ts';
import type { Cadence, Destination, Subscriptions, Wish } from '../../../shared/domain/subscription.ts';
import { aSlackInstallation } from '../../support/a-slack-installation.ts';
import { aSubscription } from '../../support/a-subscription.ts';

type Reader = { name: string; destination: Destination; cadence: Cadence };

/** Every one of them asks for the school of the story, in one way or another. */
const wishes: Wish[] = [
  { by: 'source' },
  { by: 'topic', topic: topicId('skole') },
  { by: 'word', word: 'skole' },
  { by: 'committee', committee: 'Uddannelses-, Erhvervs- og Beskæftigelsesudvalget' },
];

const byMail = (cadence: Cadence) => (index: number) => {
  const address = `${cadence}-${index}@example.dk`;
  return { name: address, destination: { via: 'email', address } as const, cadence };
};
const inChannel = (index: number): Reader => {
  const channel = `C1${String(index).padStart(8, '0')}`;
  const destination = { via: 'slack', team: aSlackInstallation().team, channel } as const;
  return { name: channel, destination, cadence: 'at-once' };
};
const times = <Thing>(count: number, make: (index: number) => Thing): Thing[] =>
  Array.from({ length: count }, (_, index) => make(index));

/** How many are told by mail at once, how many each morning, and in how many channels: by subscription, or by configuration. */
export type Town = { atOnce: number; daily: number; channels: number; configured: number };
export const hundred: Town = { atOnce: 60, daily: 20, channels: 10, configured: 10 };

/** Channels that the installation names itself. */
export const configuredChannels = ({ configured }: Town): SlackChannel[] =>
  times(configured, (index) => ({
    channel: `C0${String(index).padStart(8, '0')}`,
    name: `kanal-${index}`,
    sources: ['ballerup'],
    topics: index % 2 === 0 ? ['skole'] : [],
    words: index % 3 === 0 ? ['skole'] : [],
    committees: [],
  }));

/** Signs everybody up; gives their addresses and channels. */
export const signUpReaders = async (
  { subscriptions }: { subscriptions: Subscriptions },
  town: Town,
): Promise<string[]> => {
  const { atOnce, daily, channels } = town;
  const readers = [
    ...times(atOnce, byMail('at-once')),
    ...times(daily, byMail('daily')),
    ...times(channels, inChannel),
  ];
  for (const [index, { destination, cadence }] of readers.entries()) {
    const { subscriberId } = await subscriptions.subscriberFor(destination);
    const subscription = aSubscription({
      subscriberId,
      subscriptionId: subscriptionId(`subscription-${index}`),
      via: destination.via,
      wishes: wishes.slice(index % wishes.length),
      cadence,
    });
    await subscriptions.add(subscription);
    await subscriptions.confirm(subscription, '2026-04-01T10:05:00.000Z');
  }
  return [...readers.map(({ name }) => name), ...configuredChannels(town).map(({ channel }) => channel)];
};
