import { type AlertId, alertId, type MeetingId, type SubscriberId, type SubscriptionId } from './ids.ts';
import type { Cadence, Destination, Wish } from './subscription.ts';

/** Changes that one subscriber hears of, and why: `changes` are positions in the revision's list of changes. */
export type AlertMatch = { changes: number[]; because: Wish[] };

/** One revision's changes for one subscriber; exists once, however many of their subscriptions match. */
export type Alert = {
  alertId: AlertId;
  subscriberId: SubscriberId;
  via: Destination['via'];
  meetingId: MeetingId;
  revision: number;
  cadence: Cadence;
  matches: AlertMatch[];
  /** The subscriptions that led to it: what "stop these" stops. */
  subscriptionIds: SubscriptionId[];
  raisedAt: string;
};

/** The same revision and subscriber always make the same id: that is what makes an alert exist once. */
export const alertIdOf = (meeting: MeetingId, revision: number, subscriber: SubscriberId): AlertId =>
  alertId(`${meeting}.${revision}.${subscriber}`);
