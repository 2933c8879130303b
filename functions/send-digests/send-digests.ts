import type { DeliveryDue } from '../../shared/contracts/delivery-due.ts';
import type { Alert } from '../../shared/domain/alert.ts';
import { newDelivery, type Outbox } from '../../shared/domain/delivery.ts';
import type { SubscriberId } from '../../shared/domain/ids.ts';
import type { Cadence } from '../../shared/domain/subscription.ts';
import { danishDayKey, isMondayInDenmark } from '../../shared/platform/danish-date.ts';
import type { QueueSender } from '../../shared/platform/queue-sender.ts';
import { workThrough } from '../../shared/platform/work-through.ts';

export type SendDigestsDependencies = { outbox: Outbox; send: QueueSender<DeliveryDue>; now: () => Date };

/** Gathers what waits for today's digests - daily, and weekly on Mondays - into one delivery for each subscriber. */
export const makeSendDigests = (dependencies: SendDigestsDependencies) => async (): Promise<void> => {
  const cadences: Cadence[] = isMondayInDenmark(dependencies.now().toISOString()) ? ['daily', 'weekly'] : ['daily'];
  await workThrough(cadences, async (cadence) => {
    const waiting = Map.groupBy(await dependencies.outbox.awaitingDigest(cadence), ({ subscriberId }) => subscriberId);
    await workThrough(waiting, ([subscriber, alerts]) => sendDigest(subscriber, { cadence, alerts }, dependencies));
  });
};

// Write, announce, then take off the waiting list: a crash in between repeats a step, and the day's key makes it one digest.
const sendDigest = async (
  subscriberId: SubscriberId,
  { cadence, alerts }: { cadence: Cadence; alerts: Alert[] },
  { outbox, send, now }: SendDigestsDependencies,
): Promise<void> => {
  const at = now().toISOString();
  const deliveryId = `digest.${cadence}.${subscriberId}.${danishDayKey(at)}`;
  const contents = { kind: 'digest', cadence, alertIds: alerts.map(({ alertId }) => alertId) } as const;
  const added = await outbox.addDeliveryOnce(
    newDelivery({ deliveryId, subscriberId, via: 'email', group: subscriberId, contents, createdAt: at }),
  );
  const gathered = added === 'added' ? alerts : await alertsIn(deliveryId, alerts, outbox);
  if (await outbox.waitsToBeAnnounced(deliveryId)) {
    await send([{ message: { deliveryId } }]);
    await outbox.markAnnounced(deliveryId);
  }
  await outbox.gathered(gathered);
};

/** Only what the day's digest holds has been gathered; what came after it waits for the next. */
const alertsIn = async (deliveryId: string, alerts: Alert[], outbox: Outbox): Promise<Alert[]> => {
  const contents = (await outbox.delivery(deliveryId))?.contents;
  const held = new Set(contents?.kind === 'digest' ? contents.alertIds : []);
  return alerts.filter(({ alertId }) => held.has(alertId));
};
