import type { DeliveryDue } from '../../shared/contracts/delivery-due.ts';
import type { Alert } from '../../shared/domain/alert.ts';
import type { Outbox } from '../../shared/domain/delivery.ts';
import type { SubscriberId } from '../../shared/domain/ids.ts';
import type { Cadence } from '../../shared/domain/subscription.ts';
import { isMondayInDenmark } from '../../shared/platform/danish-date.ts';
import type { QueueSender } from '../../shared/platform/queue-sender.ts';
import { workThrough } from '../../shared/platform/work-through.ts';
import { sendToSubscriber } from './send-to-subscriber.ts';

export type SendDigestsDependencies = { outbox: Outbox; send: QueueSender<DeliveryDue>; now: () => Date };

/** Gathers what waits for today's digests - daily, and weekly on Mondays - into one delivery for each subscriber. */
export const makeSendDigests = (dependencies: SendDigestsDependencies) => async (): Promise<void> => {
  const cadences: Cadence[] = isMondayInDenmark(dependencies.now().toISOString()) ? ['daily', 'weekly'] : ['daily'];
  await workThrough(cadences, async (cadence) => {
    const waiting = Map.groupBy(await dependencies.outbox.awaitingDigest(cadence), ({ subscriberId }) => subscriberId);
    await workThrough(waiting, ([subscriber, alerts]) => sendDigest(subscriber, { cadence, alerts }, dependencies));
  });
};

/**
 * Write, announce, then take off the waiting list: a crash in between repeats a step. The oldest alert names the digest,
 * so that one which was written already - this morning or another - is found again, and only what it does not hold is left.
 */
const sendDigest = async (
  subscriberId: SubscriberId,
  { cadence, alerts }: { cadence: Cadence; alerts: Alert[] },
  dependencies: SendDigestsDependencies,
): Promise<void> => {
  const { outbox } = dependencies;
  const [oldest] = alerts;
  if (oldest === undefined) return;
  const deliveryId = `digest.${cadence}.${oldest.alertId}`;
  const contents = { kind: 'digest', cadence, alertIds: alerts.map(({ alertId }) => alertId) } as const;
  const digest = { deliveryId, subscriberId, via: 'email', group: subscriberId, contents } as const;
  const added = await sendToSubscriber(digest, dependencies);
  const gathered = added === 'added' ? alerts : await alertsIn(deliveryId, alerts, outbox);
  // The oldest last: it is what the digest is found by.
  await outbox.gathered(gathered.toReversed());
  const rest = alerts.filter((alert) => !gathered.includes(alert));
  if (rest.length < alerts.length) await sendDigest(subscriberId, { cadence, alerts: rest }, dependencies);
};

/** What a digest that was written before holds of these. */
const alertsIn = async (deliveryId: string, alerts: Alert[], outbox: Outbox): Promise<Alert[]> => {
  const contents = (await outbox.delivery(deliveryId))?.contents;
  const held = new Set(contents?.kind === 'digest' ? contents.alertIds : []);
  return alerts.filter(({ alertId }) => held.has(alertId));
};
