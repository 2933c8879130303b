import type { SesFeedback } from '../../shared/contracts/ses-feedback.ts';
import type { Delivery, Outbox } from '../../shared/domain/delivery.ts';
import { isOutOfReach } from '../../shared/domain/out-of-reach.ts';
import type { Subscriptions } from '../../shared/domain/subscription.ts';
import { log } from '../../shared/platform/log.ts';

export type RecordFeedbackDependencies = {
  outbox: Pick<Outbox, 'deliveryByProviderId' | 'settle' | 'countSoftBounce' | 'forgetSoftBounces'>;
  subscriptions: Pick<Subscriptions, 'ofSubscriber' | 'pause' | 'end'>;
  now: () => Date;
};

/**
 * Takes in what became of a mail. An address that does not exist, or a reader who calls us spam, is not written to again;
 * one that could not be reached again and again rests until its owner says otherwise.
 */
export const makeRecordFeedback =
  (dependencies: RecordFeedbackDependencies) =>
  async (feedback: SesFeedback): Promise<void> => {
    if (feedback.verdict === 'none') return;
    const delivery = await dependencies.outbox.deliveryByProviderId(feedback.messageId);
    // Feedback can overtake our own record of the sending: the queue brings it again.
    if (delivery === null) throw new Error(`Feedback (${feedback.kind}) on a mail that is not known, or not yet.`);
    if (feedback.verdict === 'arrived') return dependencies.outbox.forgetSoftBounces(delivery.subscriberId);
    await recordBounce(delivery, feedback, dependencies);
    if (feedback.verdict === 'final') await endAll(delivery, dependencies);
    if (feedback.verdict === 'soft') await countSoftBounce(delivery, feedback, dependencies);
  };

const recordBounce = async (
  { deliveryId, providerId }: Delivery,
  { kind, messageId }: SesFeedback,
  { outbox, now }: RecordFeedbackDependencies,
): Promise<void> => {
  // It was sent again meanwhile: what stands on record is about the newer message.
  if (providerId !== messageId) return;
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

const countSoftBounce = async (
  { subscriberId }: Delivery,
  { messageId }: SesFeedback,
  { outbox, subscriptions, now }: RecordFeedbackDependencies,
): Promise<void> => {
  const bounces = await outbox.countSoftBounce(subscriberId, { messageId, at: now().toISOString() });
  if (!isOutOfReach(bounces, now())) return;
  log.warn('subscriber.paused', { subscriberId, softBounces: bounces.count });
  for (const subscription of await subscriptions.ofSubscriber(subscriberId)) await subscriptions.pause(subscription);
};
