import { announceDelivery } from '../../shared/contracts/announce-delivery.ts';
import type { DeliveryDue } from '../../shared/contracts/delivery-due.ts';
import { newDelivery, type Outbox } from '../../shared/domain/delivery.ts';
import type { QueueSender } from '../../shared/platform/queue-sender.ts';

export type SendToSubscriberDependencies = {
  outbox: Pick<Outbox, 'addDeliveryOnce' | 'waitsToBeAnnounced' | 'tryAgainAt' | 'markAnnounced'>;
  send: QueueSender<DeliveryDue>;
  now: () => Date;
};

/** Writes a delivery under its key, and sends it on its way unless that has been done: repeating it changes nothing. */
export const sendToSubscriber = async (
  given: Omit<Parameters<typeof newDelivery>[0], 'createdAt'>,
  { outbox, send, now }: SendToSubscriberDependencies,
): Promise<'added' | 'already-there'> => {
  const delivery = newDelivery({ ...given, createdAt: now().toISOString() });
  const added = await outbox.addDeliveryOnce(delivery);
  if (await outbox.waitsToBeAnnounced(delivery.deliveryId)) await announceDelivery(delivery, { outbox, send, now });
  return added;
};
