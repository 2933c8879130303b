import type { Alert } from './alert.ts';
import type { AlertId, MeetingId, SubscriberId, SubscriptionId } from './ids.ts';
import type { Cadence, Destination } from './subscription.ts';

/** What a delivery brings. */
export type Contents =
  | { kind: 'alert'; alertId: AlertId }
  | { kind: 'digest'; alertIds: AlertId[]; cadence: Cadence }
  | { kind: 'confirmation'; subscriptionId: SubscriptionId }
  /** That we still read for them, a link to manage what they follow, or that they follow as much as one can. */
  | { kind: 'account'; about: 'alive' | 'manage' | 'full' }
  /** That a case has been quiet for so long that it is followed no longer: the last that is said of it. */
  | { kind: 'closing'; subscriptionId: SubscriptionId };

/** One bringing-out of an alert, a digest or a confirmation: waiting -> sending -> accepted | refused | withheld -> bounced. */
export type Delivery = {
  deliveryId: string;
  subscriberId: SubscriberId;
  via: Destination['via'];
  /** Deliveries of one group are brought out in order (a Slack channel). */
  group: string;
  contents: Contents;
  status: 'waiting' | 'sending' | 'accepted' | 'refused' | 'withheld' | 'bounced';
  attempts: number;
  /** How often it is sent once more though the provider had taken it: each time it is another message. */
  again: number;
  /** While `sending`: until when nobody else may try. */
  leasedUntil: string | null;
  /** While `sending`: which try holds it. Only that one may say how it ended. */
  leasedBy: string | null;
  /**
   * The provider's own id of the message that it took, also while it waits to be sent once more; of what was refused or withheld,
   * the part that had gone out by then.
   */
  providerId: string | null;
  /** In our own words; never an address or a provider's text. */
  lastError: string | null;
  /** Since when its tries have failed one after the other, and when the last one did (UTC); null while none has. */
  failing: { since: string; last: string } | null;
  createdAt: string;
};

/** How a try ended, and when; `leasedBy` names the try where it was one that held the delivery. */
export type SettledAs = Pick<Delivery, 'status' | 'providerId' | 'lastError'> &
  Partial<Pick<Delivery, 'failing'>> & { at: string; leasedBy?: string };

/** `by` names the try: whoever asks makes up a name that no other try has. */
export type Lease = { now: string; until: string; by?: string };

/** Whether a delivery waits to be sent again, and if not, why not. */
export type PutBack = 'put-back' | 'not-there' | 'accepted' | 'under-way';

/** Soft bounces in a row, with no mail delivered in between; `since` is the first of them. */
export type SoftBounces = { count: number; since: string };

export const newDelivery = (
  delivery: Pick<Delivery, 'deliveryId' | 'subscriberId' | 'via' | 'group' | 'contents' | 'createdAt'>,
): Delivery => ({
  ...delivery,
  status: 'waiting',
  attempts: 0,
  again: 0,
  leasedUntil: null,
  leasedBy: null,
  providerId: null,
  lastError: null,
  failing: null,
});

/**
 * How long a delivery that is to be sent rests before it is tried again. Its queue gives it up within half an hour - five tries,
 * six minutes apart.
 */
export const nextTryMilliseconds = 3_600_000;

/** What has failed for so long tells nobody anything new; its row in the ledger is there for two months yet, to be sent again by hand. */
export const givenUpAfterMilliseconds = 14 * 86_400_000;

/** Whether it has not come to an end, good or bad. */
export const isToBeSent = ({ status }: Pick<Delivery, 'status'>): boolean =>
  status === 'waiting' || status === 'sending';

/** Whether its reader heard of it: all of it, or the part that the provider took before it took no more. */
export const isHeard = ({ status, providerId }: Pick<Delivery, 'status' | 'providerId'>): boolean =>
  status === 'accepted' || ((status === 'refused' || status === 'withheld') && providerId !== null);

export type Outbox = {
  /** Writes the alert and, when it is told at once, its delivery, which then waits to be announced. All or nothing. */
  addAlertOnce(alert: Alert, delivery: Delivery | null): Promise<'added' | 'already-there'>;
  alert(id: AlertId): Promise<Alert | null>;
  /** Every alert that told of the revision, in no order that means anything. */
  alertsOf(meetingId: MeetingId, revision: number): Promise<Alert[]>;
  /** The delivery that brings the alert out, alone or in a digest; null while it waits for its digest. */
  deliveryOf(id: AlertId): Promise<Delivery | null>;
  addDeliveryOnce(delivery: Delivery): Promise<'added' | 'already-there'>;
  delivery(deliveryId: string): Promise<Delivery | null>;
  /** Takes the delivery for sending until the instant; `busy` while another try holds it, `done` when it needs no sending. */
  lease(deliveryId: string, lease: Lease): Promise<'leased' | 'busy' | 'done'>;
  /**
   * `overtaken`: the lease of the try had run out, another one has taken the delivery over, and its record stands. What the
   * provider called the message is kept in either case, so that feedback on it finds the delivery.
   */
  settle(deliveryId: string, outcome: SettledAs): Promise<'settled' | 'overtaken'>;
  /** Makes what was refused, withheld, bounced or lost wait again, held back until `at`; what was accepted only with `again`. */
  putBack(deliveryId: string, how: { again: boolean; at: string }): Promise<PutBack>;
  /** The delivery that the provider knows by this id, or knew by it before it was sent again. */
  deliveryByProviderId(providerId: string): Promise<Delivery | null>;
  /** Its queue has it; whoever says so has noted its next try before. */
  markAnnounced(deliveryId: string): Promise<void>;
  waitsToBeAnnounced(deliveryId: string): Promise<boolean>;
  /** Those that have waited longest, `atMost` of each channel's, in the order in which they were made. */
  unannounced(before: Date, atMost?: number): Promise<Delivery[]>;
  /** Notes when the delivery is tried again; forgotten once it is settled for good. */
  tryAgainAt(delivery: Pick<Delivery, 'deliveryId' | 'via'>, at: string): Promise<void>;
  /** Puts its next try off from one instant to another; leaves it where somebody has moved it meanwhile, or it is settled. */
  putTryOff(delivery: Pick<Delivery, 'deliveryId'>, moved: { from: string; to: string }): Promise<void>;
  /** Held back, or given up by its queue, and due for another try by now: those due longest, `atMost` of each channel's, as they were made. */
  dueForTry(now: Date, atMost?: number): Promise<Delivery[]>;
  /** Alerts that wait for the subscriber's digest, oldest first. */
  awaitingDigest(cadence: Cadence): Promise<Alert[]>;
  /** Takes them off the waiting list once their digest is written. */
  gathered(alerts: readonly Alert[]): Promise<void>;
  /** Whether the operator has stopped all sending. */
  isBraked(): Promise<boolean>;
  setBrake(on: boolean): Promise<void>;
  /** Counts a soft bounce; the same message is counted once. */
  countSoftBounce(subscriber: SubscriberId, bounce: { messageId: string; at: string }): Promise<SoftBounces>;
  /** A mail reached the subscriber: earlier soft bounces count no more. */
  forgetSoftBounces(subscriber: SubscriberId): Promise<void>;
};
