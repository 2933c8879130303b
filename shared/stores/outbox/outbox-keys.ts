import type { Delivery } from '../../domain/delivery.ts';
import type { AlertId, MeetingId, SubscriberId } from '../../domain/ids.ts';
import type { Cadence } from '../../domain/subscription.ts';

/** Every key of the Outbox table, in one place. */
export const outboxKeys = {
  alert: (id: AlertId) => ({ pk: `ALERT#${id}`, sk: 'ALERT' }),
  told: ({ meetingId, revision, alertId }: { meetingId: MeetingId; revision: number; alertId: AlertId }) => ({
    pk: toldPartition(meetingId, revision),
    sk: alertId,
  }),
  delivery: (id: string) => ({ pk: `DELIVERY#${id}`, sk: 'DELIVERY' }),
  unannounced: (id: string) => ({ pk: unannouncedPartition, sk: `DELIVERY#${id}` }),
  /** Stands from when the delivery is announced until it has come to an end. */
  nextTry: (id: string) => ({ pk: nextTryPartition, sk: `DELIVERY#${id}` }),
  /** A channel's deliveries that were held back, in the order in which they were made. */
  inLine: ({ group, createdAt, deliveryId }: Pick<Delivery, 'group' | 'createdAt' | 'deliveryId'>) => ({
    pk: `LINE#${group}`,
    sk: `${createdAt}#${deliveryId}`,
  }),
  lastMail: (subscriber: SubscriberId) => ({ pk: `LAST-MAIL#${subscriber}`, sk: 'LAST-MAIL' }),
  /** What was written for somebody, by when; no other row is found by whose it is. */
  trace: (subscriber: SubscriberId, at: string, id: string) => ({ pk: tracePartition(subscriber), sk: `${at}#${id}` }),
  byProviderId: (providerId: string) => ({ pk: `PROVIDER#${providerId}`, sk: 'DELIVERY' }),
  awaitingDigest: (cadence: Cadence, alert: { raisedAt: string; alertId: AlertId }) => ({
    pk: `DIGEST#${cadence}`,
    sk: `${alert.raisedAt}#${alert.alertId}`,
  }),
  /** Messages in Slack are named by when they were posted, so that they come in that order. */
  posted: (deliveryId: string, ts: string) => ({ pk: `DELIVERY#${deliveryId}`, sk: `${postedPrefix}${ts}` }),
  caseThread: (channel: string, caseKey: string) => ({ pk: `CASE-THREAD#${channel}#${caseKey}`, sk: 'THREAD' }),
  brake: { pk: 'BRAKE', sk: 'BRAKE' },
  softBounces: (id: SubscriberId) => ({ pk: `SOFT-BOUNCES#${id}`, sk: 'SOFT-BOUNCES' }),
};

export const postedPrefix = 'POSTED#';
export const unannouncedPartition = 'UNANNOUNCED';
export const nextTryPartition = 'NEXT-TRY';

export const tracePartition = (subscriber: SubscriberId): string => `SUBSCRIBER#${subscriber}`;

/** Who was told of a revision. */
export const toldPartition = (meetingId: MeetingId, revision: number): string => `TOLD#${meetingId}#${revision}`;

const keptDays = 90;

/** When DynamoDB may drop the row: epoch seconds, 90 days on (TTL). */
export const expiryOf = (writtenAt: string): number => Math.floor(Date.parse(writtenAt) / 1000) + keptDays * 86_400;
