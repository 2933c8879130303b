import type { ChangeKind } from './change.ts';
import { type AlertId, alertId, type MeetingId, type SubscriberId, type SubscriptionId, subscriberId } from './ids.ts';
import type { Cadence, Destination, Wish } from './subscription.ts';

/** A wish that led to an alert, with the kinds of change that were chosen with it; without where it is told by default. */
export type Reason = Wish & { kinds?: readonly ChangeKind[] };

/** Changes that one subscriber hears of, and why: `changes` are positions in the revision's list of changes. */
export type AlertMatch = { changes: number[]; because: Reason[] };

/** That a change of the alert's revision takes back what an earlier alert told: which one, and of which revision. */
export type TakesBack = { change: number; revision: number; alertId: AlertId };

/** One revision's changes for one subscriber; exists once, however many of their subscriptions match. */
export type Alert = {
  alertId: AlertId;
  subscriberId: SubscriberId;
  via: Destination['via'];
  /** What keeps the order of its deliveries: the Slack channel, or the subscriber. */
  group: string;
  meetingId: MeetingId;
  revision: number;
  cadence: Cadence;
  matches: AlertMatch[];
  /** Empty for one that takes nothing back; whoever was told wrong hears of it whether or not they match any more. */
  corrects: TakesBack[];
  /** The subscriptions that led to it: what "stop these" stops. */
  subscriptionIds: SubscriptionId[];
  raisedAt: string;
};

/** The same revision and reader always make the same id: that is what makes an alert exist once. */
export const alertIdOf = (meeting: MeetingId, revision: number, reader: SubscriberId): AlertId =>
  alertId(`${meeting}.${revision}.${reader}`);

/**
 * Who reads it: the subscriber, or the channel, however it came to follow - by the configuration, by its own command, or by
 * both at different times. Named as raise-alerts names the channels of the configuration.
 */
export const readerOf = ({
  via,
  group,
  subscriberId: own,
}: Pick<Alert, 'via' | 'group' | 'subscriberId'>): SubscriberId =>
  via === 'slack' ? subscriberId(`slack.${group}`) : own;
