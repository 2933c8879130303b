import type { DeliveryDue } from '../../shared/contracts/delivery-due.ts';
import type { RevisionChanged } from '../../shared/contracts/revision-changed.ts';
import { type Alert, alertIdOf } from '../../shared/domain/alert.ts';
import { type Delivery, newDelivery, type Outbox } from '../../shared/domain/delivery.ts';
import { meetingId, type SourceId, type SubscriberId } from '../../shared/domain/ids.ts';
import { matchInterests, type ShownItem, shownItems } from '../../shared/domain/match-alerts.ts';
import { sourceOfMeeting } from '../../shared/domain/meeting-id.ts';
import type { Revision, Revisions } from '../../shared/domain/revision.ts';
import {
  type Cadence,
  type Destination,
  type Interest,
  type Subscriptions,
  wishKey,
} from '../../shared/domain/subscription.ts';
import { log } from '../../shared/platform/log.ts';
import type { QueueSender } from '../../shared/platform/queue-sender.ts';
import { workThrough } from '../../shared/platform/work-through.ts';

/** Interests that stand in the installation's configuration, and where they are told. */
export type ConfiguredInterest = Interest & { sourceId: SourceId; channel: string };

export type RaiseAlertsDependencies = {
  revisions: Revisions;
  subscriptions: Pick<Subscriptions, 'interestedIn' | 'watchedWords'>;
  configured: readonly ConfiguredInterest[];
  outbox: Outbox;
  send: Record<Destination['via'], QueueSender<DeliveryDue>>;
  now: () => Date;
};

/** Raises one alert for each subscriber whom the revision's changes concern, and sends it on its way. */
export const makeRaiseAlerts =
  (dependencies: RaiseAlertsDependencies) =>
  async (changed: RevisionChanged): Promise<void> => {
    const revision = await dependencies.revisions.get(meetingId(changed.meetingId), changed.revision);
    if (revision === null) throw new Error(`No revision ${changed.revision} of meeting ${changed.meetingId}.`);
    const bySubscriber = await interestsBySubscriber(revision, dependencies);
    // A revision may concern thousands: some at a time, and everybody's turn comes whatever fails for another.
    await workThrough(
      bySubscriber,
      ([subscriber, found]) => raiseAlert(revision, { subscriber, ...found }, dependencies),
      { atOnce: 25, what: 'alerts' },
    );
  };

type Found = { shown: ShownItem[]; interests: Interest[] };

/** A list of its own for each subscriber: nobody's alert can hold what another asked for. */
const interestsBySubscriber = async (
  revision: Revision,
  { subscriptions, configured }: RaiseAlertsDependencies,
): Promise<Map<SubscriberId, Found>> => {
  const source = sourceOfMeeting(revision.meetingId);
  const words = [
    ...(await subscriptions.watchedWords(source)),
    ...configured.flatMap(({ sourceId, wish }) => (sourceId === source && wish.by === 'word' ? [wish.word] : [])),
  ];
  const shown = shownItems(revision.changes, revision.meeting, [...new Set(words)]);
  const wishes = [...new Map(shown.flatMap((item) => item.wishes).map((wish) => [wishKey(wish), wish])).values()];
  const asked = new Set(wishes.map(wishKey));
  const fromConfiguration = configured.filter(({ sourceId, wish }) => sourceId === source && asked.has(wishKey(wish)));
  const interests: Interest[] = [
    ...(wishes.length === 0 ? [] : await subscriptions.interestedIn(source, wishes)),
    ...fromConfiguration,
  ];
  return new Map(
    [...Map.groupBy(interests, ({ subscriberId }) => subscriberId)].map(([subscriber, own]) => [
      subscriber,
      { shown, interests: own },
    ]),
  );
};

const raiseAlert = async (
  revision: Revision,
  { subscriber, shown, interests }: Found & { subscriber: SubscriberId },
  dependencies: RaiseAlertsDependencies,
): Promise<void> => {
  const { outbox, now } = dependencies;
  const via = interests[0]?.via ?? 'email';
  const alert: Alert = {
    alertId: alertIdOf(revision.meetingId, revision.number, subscriber),
    subscriberId: subscriber,
    via,
    meetingId: revision.meetingId,
    revision: revision.number,
    cadence: quickest(interests.map(({ cadence }) => cadence)),
    matches: matchInterests(shown, interests),
    subscriptionIds: interests.map(({ subscriptionId }) => subscriptionId),
    raisedAt: now().toISOString(),
  };
  const delivery = alert.cadence === 'at-once' ? deliveryOf(alert, dependencies) : null;
  const added = await outbox.addAlertOnce(alert, delivery);
  if (added === 'added') log.info('alert.raised', { alertId: alert.alertId, via });
  if (delivery !== null && (await outbox.waitsToBeAnnounced(delivery.deliveryId)))
    await announceDelivery(delivery, dependencies);
};

const deliveryOf = (alert: Alert, { configured }: RaiseAlertsDependencies): Delivery =>
  newDelivery({
    deliveryId: `alert.${alert.alertId}`,
    subscriberId: alert.subscriberId,
    via: alert.via,
    group: configured.find(({ subscriberId }) => subscriberId === alert.subscriberId)?.channel ?? alert.subscriberId,
    contents: { kind: 'alert', alertId: alert.alertId },
    createdAt: alert.raisedAt,
  });

const announceDelivery = async (
  { deliveryId, via, group }: Delivery,
  { send, outbox }: RaiseAlertsDependencies,
): Promise<void> => {
  const place = via === 'slack' ? { place: { group, once: deliveryId } } : {};
  await send[via]([{ message: { deliveryId }, ...place }]);
  await outbox.markAnnounced(deliveryId);
};

const quickest = (cadences: readonly Cadence[]): Cadence =>
  (['at-once', 'daily', 'weekly'] as const).find((cadence) => cadences.includes(cadence)) ?? 'at-once';
