import type { Alert } from '../../shared/domain/alert.ts';
import type { Delivery, Outbox } from '../../shared/domain/delivery.ts';
import { copiedRows } from './copied-rows.ts';

export const memoryOutbox = (): Outbox => {
  const alerts = copiedRows<Alert>();
  const deliveries = copiedRows<Delivery>();
  const unannounced = copiedRows<Pick<Delivery, 'deliveryId' | 'createdAt'>>();
  const heldBack = copiedRows<{ deliveryId: string; at: string }>();
  const awaitingDigest = copiedRows<Alert>();
  const byProviderId = copiedRows<string>();
  const broughtBy = copiedRows<string>();
  const addDelivery = (delivery: Delivery) => {
    deliveries.put(delivery.deliveryId, delivery);
    for (const alertId of alertsIn(delivery)) broughtBy.put(alertId, delivery.deliveryId);
    unannounced.put(delivery.deliveryId, delivery);
  };
  return {
    addAlertOnce: async (alert, first) => {
      if (alerts.has(alert.alertId) || (first !== null && deliveries.has(first.deliveryId))) return 'already-there';
      alerts.put(alert.alertId, alert);
      if (alert.cadence !== 'at-once') awaitingDigest.put(digestKey(alert), alert);
      if (first !== null) {
        addDelivery(first);
        broughtBy.put(alert.alertId, first.deliveryId);
      }
      return 'added';
    },
    alert: async (id) => alerts.get(id),
    alertsOf: async (meetingId, revision) =>
      alerts.all().filter((alert) => alert.meetingId === meetingId && alert.revision === revision),
    deliveryOf: async (id) => deliveries.get(broughtBy.get(id) ?? ''),
    addDeliveryOnce: async (delivery) => {
      if (deliveries.has(delivery.deliveryId)) return 'already-there';
      addDelivery(delivery);
      return 'added';
    },
    delivery: async (id) => deliveries.get(id),
    lease: async (id, { now, until }) => {
      const delivery = deliveries.get(id);
      if (delivery === null || isSettled(delivery)) return 'done';
      if (delivery.status === 'sending' && !ranOut(delivery, now)) return 'busy';
      deliveries.put(id, { ...delivery, status: 'sending', leasedUntil: until, attempts: delivery.attempts + 1 });
      return 'leased';
    },
    settle: async (id, { status, providerId, lastError }) => {
      const delivery = deliveries.get(id);
      if (delivery === null) throw new Error('There is no such delivery to settle.');
      deliveries.put(id, { ...delivery, status, providerId, lastError, leasedUntil: null });
      if (status !== 'waiting') heldBack.remove(id);
      if (providerId !== null) byProviderId.put(providerId, id);
    },
    deliveryByProviderId: async (providerId) => {
      const id = byProviderId.get(providerId);
      return id === null ? null : deliveries.get(id);
    },
    markAnnounced: async (id) => unannounced.remove(id),
    waitsToBeAnnounced: async (id) => unannounced.has(id),
    unannounced: async (before) =>
      unannounced
        .all()
        .filter(({ createdAt }) => createdAt < before.toISOString())
        .flatMap(({ deliveryId }) => deliveries.get(deliveryId) ?? []),
    holdBack: async (deliveryId, at) => heldBack.put(deliveryId, { deliveryId, at }),
    heldBack: async (now) =>
      heldBack
        .all()
        .filter(({ at }) => at < now.toISOString())
        .flatMap(({ deliveryId }) => deliveries.get(deliveryId) ?? []),
    awaitingDigest: async (cadence) => awaitingDigest.all(`${cadence}#`),
    gathered: async (gathered) => {
      for (const alert of gathered) awaitingDigest.remove(digestKey(alert));
    },
  };
};

const alertsIn = ({ contents }: Delivery): string[] => (contents.kind === 'digest' ? contents.alertIds : []);
const isSettled = ({ status }: Delivery): boolean => !['waiting', 'sending'].includes(status);
const ranOut = ({ leasedUntil }: Delivery, now: string): boolean => leasedUntil !== null && leasedUntil < now;
const digestKey = ({ cadence, raisedAt, alertId }: Alert): string => `${cadence}#${raisedAt}#${alertId}`;
