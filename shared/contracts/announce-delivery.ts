import { type Delivery, nextTryMilliseconds, type Outbox } from '../domain/delivery.ts';
import type { QueueSender } from '../platform/queue-sender.ts';
import type { DeliveryDue } from './delivery-due.ts';

type Announcing = {
  outbox: Pick<Outbox, 'tryAgainAt' | 'markAnnounced'>;
  send: QueueSender<DeliveryDue>;
  now: () => Date;
};

/**
 * Puts a delivery on its queue. Its next try is noted before: should the queue give it up, or lose it, watch-over finds it
 * there. Throws when the queue does not take it; then it still waits to be announced.
 */
export const announceDelivery = async (delivery: Delivery, { outbox, send, now }: Announcing): Promise<void> => {
  await outbox.tryAgainAt(delivery, new Date(now().getTime() + nextTryMilliseconds).toISOString());
  await send([dueNow(delivery, delivery.deliveryId)]);
  await outbox.markAnnounced(delivery.deliveryId);
};

/** The message to its queue, which takes one of the same `once` in five minutes only; a Slack channel's keep their order. */
export const dueNow = (
  { deliveryId, via, group }: Delivery,
  once: string,
): Parameters<QueueSender<DeliveryDue>>[0][number] => ({
  message: { deliveryId },
  ...(via === 'slack' ? { place: { group, once } } : {}),
});
