import type { Alert } from '../../shared/domain/alert.ts';
import { type Delivery, isToBeSent, type Outbox } from '../../shared/domain/delivery.ts';
import { againOnceMore, stillTakenAs, whyNotPutBack } from '../../shared/domain/put-back.ts';
import { copiedRows } from './copied-rows.ts';

type Mark = { deliveryId: string; via: Delivery['via']; at: string };

export const memoryOutbox = (): Outbox => {
  const alerts = copiedRows<Alert>();
  const deliveries = copiedRows<Delivery>();
  const unannounced = copiedRows<Pick<Delivery, 'deliveryId' | 'via' | 'createdAt'>>();
  const nextTry = copiedRows<Mark>();
  const awaitingDigest = copiedRows<Alert>();
  const byProviderId = copiedRows<string>();
  const broughtBy = copiedRows<string>();
  const softBounces = copiedRows<{ messages: string[]; since: string }>();
  let braked = false;
  const addDelivery = (delivery: Delivery) => {
    deliveries.put(delivery.deliveryId, delivery);
    for (const alertId of alertsIn(delivery)) broughtBy.put(alertId, delivery.deliveryId);
    unannounced.put(delivery.deliveryId, delivery);
  };
  const marked = (marks: Mark[], { before, atMost }: { before: Date; atMost: number | undefined }): Delivery[] => {
    const due = marks
      .filter(({ at }) => at < before.toISOString())
      .sort((one, other) => one.at.localeCompare(other.at));
    return [...Map.groupBy(due, ({ via }) => via).values()]
      .flatMap((ofChannel) => ofChannel.slice(0, atMost))
      .flatMap(({ deliveryId }) => deliveries.get(deliveryId) ?? [])
      .sort((one, other) => one.createdAt.localeCompare(other.createdAt));
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
    lease: async (id, { now, until, by }) => {
      const delivery = deliveries.get(id);
      if (delivery === null || !isToBeSent(delivery)) return 'done';
      if (delivery.status === 'sending' && !ranOut(delivery, now)) return 'busy';
      deliveries.put(id, { ...delivery, ...sendingFor({ until, by }), attempts: delivery.attempts + 1 });
      return 'leased';
    },
    settle: async (id, { status, providerId, lastError, failing = null, leasedBy }) => {
      const delivery = deliveries.get(id);
      if (delivery === null) throw new Error('There is no such delivery to settle.');
      if (providerId !== null) byProviderId.put(providerId, id);
      if (leasedBy !== undefined && (delivery.status !== 'sending' || delivery.leasedBy !== leasedBy))
        return 'overtaken';
      deliveries.put(id, { ...delivery, status, providerId, lastError, failing, ...heldByNobody });
      if (status !== 'waiting') nextTry.remove(id);
      return 'settled';
    },
    putBack: async (id, how) => {
      const delivery = deliveries.get(id);
      if (delivery === null) return 'not-there';
      const reason = whyNotPutBack(delivery, how);
      if (reason !== null) return reason;
      const [again, providerId] = [againOnceMore(delivery), stillTakenAs(delivery)];
      deliveries.put(id, { ...delivery, status: 'waiting', providerId, again, failing: null, ...heldByNobody });
      nextTry.put(id, { deliveryId: id, via: delivery.via, at: how.at });
      return 'put-back';
    },
    deliveryByProviderId: async (providerId) => {
      const id = byProviderId.get(providerId);
      return id === null ? null : deliveries.get(id);
    },
    markAnnounced: async (id) => unannounced.remove(id),
    waitsToBeAnnounced: async (id) => unannounced.has(id),
    unannounced: async (before, atMost) =>
      marked(
        unannounced.all().map(({ deliveryId, via, createdAt }) => ({ deliveryId, via, at: createdAt })),
        { before, atMost },
      ),
    tryAgainAt: async ({ deliveryId, via }, at) => nextTry.put(deliveryId, { deliveryId, via, at }),
    putTryOff: async ({ deliveryId }, { from, to }) => {
      const mark = nextTry.get(deliveryId);
      if (mark?.at === from) nextTry.put(deliveryId, { ...mark, at: to });
    },
    dueForTry: async (before, atMost) => {
      const due = marked(nextTry.all(), { before, atMost });
      for (const { deliveryId } of due.filter((each) => !isToBeSent(each))) nextTry.remove(deliveryId);
      return due.filter(isToBeSent);
    },
    awaitingDigest: async (cadence) => awaitingDigest.all(`${cadence}#`),
    gathered: async (gathered) => {
      for (const alert of gathered) awaitingDigest.remove(digestKey(alert));
    },
    isBraked: async () => braked,
    setBrake: async (on) => {
      braked = on;
    },
    countSoftBounce: async (subscriber, { messageId, at }) => {
      const before = softBounces.get(subscriber) ?? { messages: [], since: at };
      const messages = [...new Set([...before.messages, messageId])];
      softBounces.put(subscriber, { ...before, messages });
      return { count: messages.length, since: before.since };
    },
    forgetSoftBounces: async (subscriber) => softBounces.remove(subscriber),
  };
};

const heldByNobody = { leasedUntil: null, leasedBy: null };
const sendingFor = ({ until, by }: { until: string; by: string | undefined }) =>
  ({ status: 'sending', leasedUntil: until, leasedBy: by ?? null }) as const;

const alertsIn = ({ contents }: Delivery): string[] => (contents.kind === 'digest' ? contents.alertIds : []);
const ranOut = ({ leasedUntil }: Delivery, now: string): boolean => leasedUntil !== null && leasedUntil < now;
const digestKey = ({ cadence, raisedAt, alertId }: Alert): string => `${cadence}#${raisedAt}#${alertId}`;
