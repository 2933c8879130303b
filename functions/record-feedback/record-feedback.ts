import type { SesFeedback } from '../../shared/contracts/ses-feedback.ts';
import type { Delivery, Outbox } from '../../shared/domain/delivery.ts';
import type { Subscriptions } from '../../shared/domain/subscription.ts';
import { log } from '../../shared/platform/log.ts';

export type RecordFeedbackDependencies = {
  outbox: Pick<Outbox, 'deliveryByProviderId' | 'settle'>;
  subscriptions: Pick<Subscriptions, 'ofSubscriber' | 'end'>;
  now: () => Date;
};

/** Takes in what became of a mail: an address that does not exist, or a reader who calls us spam, is not written to again. */
export const makeRecordFeedback =
  (dependencies: RecordFeedbackDependencies) =>
  async ({ kind, messageId, isFinal }: SesFeedback): Promise<void> => {
    if (kind === 'connected') return;
    const delivery = await dependencies.outbox.deliveryByProviderId(messageId);
    // Feedback can overtake our own record of the sending: the queue brings it again.
    if (delivery === null) throw new Error(`Feedback (${kind}) on a mail that is not known, or not yet.`);
    if (kind === 'Bounce' || kind === 'Complaint' || kind === 'Reject')
      await recordBounce(delivery, { kind, messageId }, dependencies);
    if (isFinal) await endAll(delivery, dependencies);
  };

const recordBounce = async (
  { deliveryId }: Delivery,
  { kind, messageId }: { kind: string; messageId: string },
  { outbox, now }: RecordFeedbackDependencies,
): Promise<void> => {
  await outbox.settle(deliveryId, {
    status: 'bounced',
    providerId: messageId,
    lastError: kind,
    at: now().toISOString(),
  });
  log.info('delivery.settled', { deliveryId, status: 'bounced', kind });
};

const endAll = async (
  { subscriberId }: Delivery,
  { subscriptions, now }: RecordFeedbackDependencies,
): Promise<void> => {
  for (const subscription of await subscriptions.ofSubscriber(subscriberId))
    await subscriptions.end(subscription, now().toISOString());
};
