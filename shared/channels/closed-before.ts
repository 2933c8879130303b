import type { Alert } from '../domain/alert.ts';
import type { Outbox } from '../domain/delivery.ts';
import type { SubscriptionId } from '../domain/ids.ts';

/** A subscription that ended with a message, and the earliest that this can have been (UTC instant): it was not sent before. */
export type Closed = { subscriptionId: SubscriptionId; notBefore: string };

/**
 * The subscriptions that ended with the alert's message, or with one that it took something back of. A correction is always
 * of an earlier revision, so that the way back has an end.
 */
export const closedBefore = async (alert: Alert, outbox: Pick<Outbox, 'alert' | 'deliveryOf'>): Promise<Closed[]> => {
  const earlier = await Promise.all(
    [...new Set(alert.corrects.map(({ alertId }) => alertId))].map(async (id) => {
      const before = await outbox.alert(id);
      return before === null ? [] : closedBefore(before, outbox);
    }),
  );
  const delivery = alert.closes.length === 0 ? null : await outbox.deliveryOf(alert.alertId);
  const own = delivery?.status === 'accepted' ? alert.closes : [];
  const notBefore = delivery?.createdAt ?? alert.raisedAt;
  return [...own.map((subscriptionId) => ({ subscriptionId, notBefore })), ...earlier.flat()];
};
