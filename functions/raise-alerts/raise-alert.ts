import type { DeliveryDue } from '../../shared/contracts/delivery-due.ts';
import { type Alert, alertIdOf, type TakesBack } from '../../shared/domain/alert.ts';
import { type Delivery, newDelivery, type Outbox } from '../../shared/domain/delivery.ts';
import { alertId, type SubscriberId } from '../../shared/domain/ids.ts';
import { matchInterests } from '../../shared/domain/match-alerts.ts';
import type { Revision } from '../../shared/domain/revision.ts';
import type { ShownItem } from '../../shared/domain/shown-items.ts';
import type { Cadence, Destination, Interest, Subscriptions } from '../../shared/domain/subscription.ts';
import { log } from '../../shared/platform/log.ts';
import type { QueueSender } from '../../shared/platform/queue-sender.ts';
import { closedBy } from './closed-by.ts';
import type { ToldBefore } from './told-before.ts';

export type RaiseAlertDependencies = {
  subscriptions: Pick<Subscriptions, 'get'>;
  outbox: Outbox;
  send: Record<Destination['via'], QueueSender<DeliveryDue>>;
  now: () => Date;
};

/** One reader whom a revision concerns: by what they asked for, by what they were told before, or by both. */
export type Concerned = { reader: SubscriberId; shown: ShownItem[]; interests: Interest[]; told: ToldBefore };

/** Writes the reader's one alert about the revision, and sends its delivery on its way. */
export const raiseAlert = async (
  revision: Revision,
  concerned: Concerned,
  dependencies: RaiseAlertDependencies,
): Promise<void> => {
  const { outbox, now } = dependencies;
  const alert = alertOf(revision, concerned, now());
  const { subscriberId: subscriber, matches } = alert;
  const closes = await closedBy(revision, { subscriber, interests: concerned.interests, matches }, dependencies);
  await write({ ...alert, closes }, dependencies);
  const late = correctionLeftOut(alert, await outbox.alert(alert.alertId));
  if (late !== null) await write(late, dependencies);
};

const write = async (alert: Alert, dependencies: RaiseAlertDependencies): Promise<void> => {
  const { outbox } = dependencies;
  const delivery = alert.cadence === 'at-once' ? deliveryOf(alert) : null;
  const added = await outbox.addAlertOnce(alert, delivery);
  if (added === 'added')
    log.info('alert.raised', { alertId: alert.alertId, via: alert.via, corrects: alert.corrects.length });
  if (delivery !== null && (await outbox.waitsToBeAnnounced(delivery.deliveryId)))
    await announceDelivery(delivery, dependencies);
};

/**
 * The queue keeps no order: a reader may have been told of this revision before it was known that they were told what it
 * takes back. Their alert stands as it is, and the correction comes by itself.
 */
const correctionLeftOut = (alert: Omit<Alert, 'closes'>, stored: Alert | null): Alert | null => {
  const isThere = (one: TakesBack) =>
    stored?.corrects.some(({ change, alertId }) => change === one.change && alertId === one.alertId);
  const corrects = alert.corrects.filter((one) => !isThere(one));
  if (stored === null || corrects.length === 0) return null;
  return { ...alert, alertId: alertId(`${alert.alertId}.correction`), matches: [], corrects, closes: [] };
};

const alertOf = (
  revision: Revision,
  { reader, shown, interests, told }: Concerned,
  at: Date,
): Omit<Alert, 'closes'> => {
  const reasons = [...interests, ...told.alerts];
  // A channel that is configured, too, is written to as the one that followed.
  const asked = interests.length > 0 ? interests : told.alerts;
  const subscriber = asked.find(({ subscriberId }) => subscriberId !== reader)?.subscriberId ?? reader;
  const subscriptionIds = [
    ...interests.map(({ subscriptionId }) => subscriptionId),
    ...told.alerts.flatMap((alert) => alert.subscriptionIds),
  ];
  return {
    alertId: alertIdOf(revision.meetingId, revision.number, reader),
    subscriberId: subscriber,
    via: reasons[0]?.via ?? 'email',
    group: reasons[0]?.group ?? subscriber,
    meetingId: revision.meetingId,
    revision: revision.number,
    cadence: quickest(reasons.map(({ cadence }) => cadence)),
    matches: matchInterests(shown, interests),
    corrects: told.corrects,
    subscriptionIds: [...new Set(subscriptionIds)],
    raisedAt: at.toISOString(),
  };
};

const deliveryOf = (alert: Omit<Alert, 'closes'>): Delivery =>
  newDelivery({
    deliveryId: `alert.${alert.alertId}`,
    subscriberId: alert.subscriberId,
    via: alert.via,
    group: alert.group,
    contents: { kind: 'alert', alertId: alert.alertId },
    createdAt: alert.raisedAt,
  });

const announceDelivery = async (
  { deliveryId, via, group }: Delivery,
  { send, outbox }: RaiseAlertDependencies,
): Promise<void> => {
  const place = via === 'slack' ? { place: { group, once: deliveryId } } : {};
  await send[via]([{ message: { deliveryId }, ...place }]);
  await outbox.markAnnounced(deliveryId);
};

const quickest = (cadences: readonly Cadence[]): Cadence =>
  (['at-once', 'daily', 'weekly'] as const).find((cadence) => cadences.includes(cadence)) ?? 'at-once';
