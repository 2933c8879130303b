import type { SesFeedback } from '../../shared/contracts/ses-feedback.ts';
import type { Delivery, Outbox, SoftBounces } from '../../shared/domain/delivery.ts';
import { isOutOfReach } from '../../shared/domain/out-of-reach.ts';
import type { Subscription, Subscriptions } from '../../shared/domain/subscription.ts';
import { log } from '../../shared/platform/log.ts';

export type RecordFeedbackDependencies = {
  outbox: Pick<Outbox, 'deliveryByProviderId' | 'settle' | 'countSoftBounce' | 'forgetSoftBounces'>;
  subscriptions: Pick<Subscriptions, 'ofSubscriber' | 'pause' | 'end'>;
  now: () => Date;
};

/**
 * Takes in what became of a mail. An address that does not exist, or a reader who calls us spam, is not written to again;
 * one that could not be reached again and again rests for a month, is tried once more, and ended when that comes back too.
 *
 * A soft bounce says little about this one mail: most of them are answers of somebody out of office, who has it (AWS re:Post,
 * "How can I monitor soft bounces on Amazon SES", subtype General). So the mail counts as accepted, with a note that
 * goes when SES tells that it was delivered. A hard bounce stays, whatever is told after it: feedback comes in no order, and
 * a server may take a mail and send it back (SES developer guide, "Amazon SNS notification contents for Amazon SES").
 */
export const makeRecordFeedback =
  (dependencies: RecordFeedbackDependencies) =>
  async (feedback: SesFeedback): Promise<void> => {
    if (feedback.verdict === 'none') return;
    const delivery = await dependencies.outbox.deliveryByProviderId(feedback.messageId);
    // Feedback can overtake our own record of the sending: the queue brings it again.
    if (delivery === null) throw new Error(`Feedback (${feedback.kind}) on a mail that is not known, or not yet.`);
    await note(delivery, feedback, dependencies);
    if (feedback.verdict === 'arrived') await dependencies.outbox.forgetSoftBounces(delivery.subscriberId);
    if (feedback.verdict === 'final') await endAll(delivery, dependencies);
    if (feedback.verdict === 'soft') await countSoftBounce(delivery, feedback, dependencies);
  };

const note = async (
  { deliveryId, providerId, status, lastError }: Delivery,
  { kind, verdict, messageId }: SesFeedback,
  { outbox, now }: RecordFeedbackDependencies,
): Promise<void> => {
  // It was sent again meanwhile: what stands on record is about the newer message.
  if (providerId !== messageId) return;
  const noted = notedAs(kind, verdict);
  // What bounced for good has bounced, and most mails that arrived have nothing to be forgotten.
  if (noted.status === 'accepted' && (status !== 'accepted' || noted.lastError === lastError)) return;
  await outbox.settle(deliveryId, { ...noted, providerId: messageId, at: now().toISOString() });
  log.info('delivery.settled', { deliveryId, status: noted.status, kind });
};

const notedAs = (kind: string, verdict: SesFeedback['verdict']): Pick<Delivery, 'status' | 'lastError'> => {
  if (verdict === 'arrived') return { status: 'accepted', lastError: null };
  return verdict === 'soft' ? { status: 'accepted', lastError: 'soft bounce' } : { status: 'bounced', lastError: kind };
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
  const at = now().toISOString();
  const bounces = await outbox.countSoftBounce(subscriberId, { messageId, at });
  if (!isOutOfReach(bounces, now())) return;
  log.warn('subscriber.out-of-reach', { subscriberId, softBounces: bounces.count });
  for (const subscription of await subscriptions.ofSubscriber(subscriberId)) {
    if (wasTriedAgain(subscription, bounces)) await subscriptions.end(subscription, at);
    else await subscriptions.pause(subscription, { because: 'bounces', since: at });
  }
};

/** It rested for these very bounces - nothing has arrived since - and what was sent after that came back too. */
const wasTriedAgain = ({ status, rest }: Subscription, { since }: SoftBounces): boolean =>
  status === 'active' && rest !== undefined && since <= rest.since;
