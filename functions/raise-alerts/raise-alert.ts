import { announceDelivery } from '../../shared/contracts/announce-delivery.ts';
import type { DeliveryDue } from '../../shared/contracts/delivery-due.ts';
import { type Alert, alertIdOf } from '../../shared/domain/alert.ts';
import { type Delivery, newDelivery, type Outbox } from '../../shared/domain/delivery.ts';
import { type AlertId, alertId, type SubscriberId } from '../../shared/domain/ids.ts';
import { matchInterests } from '../../shared/domain/match-alerts.ts';
import type { Revision } from '../../shared/domain/revision.ts';
import type { ShownItem } from '../../shared/domain/shown-items.ts';
import type { Destination, Interest } from '../../shared/domain/subscription.ts';
import { log } from '../../shared/platform/log.ts';
import type { QueueSender } from '../../shared/platform/queue-sender.ts';
import { notTakenBack, partedByDigest } from './corrections-apart.ts';
import { quickest } from './quickest.ts';
import type { ToldBefore } from './told-before.ts';

export type RaiseAlertDependencies = {
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
  const { now } = dependencies;
  const id = alertIdOf(revision.meetingId, revision.number, concerned.reader);
  const parted = await partedByDigest(concerned, { id, ...dependencies });
  const alert = alertOf(revision, parted.concerned, { id, at: now() });
  await write(alert, dependencies);
  for (const { alertId: waiting, concerned: told } of parted.waiting)
    await write(alertOf(revision, told, { id: waiting, at: now() }), dependencies);
  await correctLate(alert, dependencies);
};

const write = async (alert: Alert, dependencies: RaiseAlertDependencies): Promise<void> => {
  const { outbox } = dependencies;
  const delivery = alert.cadence === 'at-once' ? deliveryOf(alert) : null;
  const added = await outbox.addAlertOnce(alert, delivery);
  if (added === 'added')
    log.info('alert.raised', { alertId: alert.alertId, via: alert.via, corrects: alert.corrects.length });
  if (delivery !== null && (await outbox.waitsToBeAnnounced(delivery.deliveryId)))
    await announceDelivery(delivery, { ...dependencies, send: dependencies.send[delivery.via] });
};

/**
 * The queue keeps no order: a reader may have been told of this revision before it was known that they were told what it
 * takes back. Their alert stands as it is, and the correction comes by itself.
 */
const correctLate = async (alert: Alert, dependencies: RaiseAlertDependencies): Promise<void> => {
  const corrects = await notTakenBack(alert, dependencies);
  if (corrects.length === 0) return;
  const own = { alertId: alertId(`${alert.alertId}.correction`), matches: [], corrects };
  await write({ ...alert, ...own }, dependencies);
};

const alertOf = (
  revision: Revision,
  { reader, shown, interests, told }: Concerned,
  { id, at }: { id: AlertId; at: Date },
): Alert => {
  const reasons = [...interests, ...told.alerts];
  // A channel that is configured, too, is written to as the one that followed.
  const asked = interests.length > 0 ? interests : told.alerts;
  const subscriber = asked.find(({ subscriberId }) => subscriberId !== reader)?.subscriberId ?? reader;
  const subscriptionIds = [
    ...interests.map(({ subscriptionId }) => subscriptionId),
    ...told.alerts.flatMap((alert) => alert.subscriptionIds),
  ];
  return {
    alertId: id,
    subscriberId: subscriber,
    via: reasons[0]?.via ?? 'email',
    group: reasons[0]?.group ?? subscriber,
    meetingId: revision.meetingId,
    revision: revision.number,
    cadence: quickest(reasons),
    matches: matchInterests(shown, interests),
    corrects: told.corrects,
    subscriptionIds: [...new Set(subscriptionIds)],
    raisedAt: at.toISOString(),
  };
};

const deliveryOf = (alert: Alert): Delivery =>
  newDelivery({
    deliveryId: `alert.${alert.alertId}`,
    subscriberId: alert.subscriberId,
    via: alert.via,
    group: alert.group,
    contents: { kind: 'alert', alertId: alert.alertId },
    createdAt: alert.raisedAt,
  });
