import { announceDelivery } from '../../shared/contracts/announce-delivery.ts';
import { type Delivery, newDelivery } from '../../shared/domain/delivery.ts';
import { failureReason } from '../../shared/platform/failure-reason.ts';
import { log } from '../../shared/platform/log.ts';
import type { WebDependencies } from './web.ts';

/**
 * Writes a mail to the subscriber into the outbox and sends it on its way. A queue that is away is no trouble of the person
 * at the page: what is written is announced by watch-over.
 */
export const sendMailTo = async (
  subscriberId: Delivery['subscriberId'],
  { deliveryId, contents }: Pick<Delivery, 'deliveryId' | 'contents'>,
  { outbox, send, now }: Pick<WebDependencies, 'outbox' | 'send' | 'now'>,
): Promise<void> => {
  const createdAt = now().toISOString();
  const delivery = newDelivery({ deliveryId, subscriberId, via: 'email', group: subscriberId, contents, createdAt });
  await outbox.addDeliveryOnce(delivery);
  try {
    await announceDelivery(delivery, { outbox, send, now });
  } catch (error) {
    log.warn('delivery.not-announced', { deliveryId, reason: failureReason(error) });
  }
};
