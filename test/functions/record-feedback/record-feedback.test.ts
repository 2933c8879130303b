import { describe, expect, it } from 'vitest';
import { makeRecordFeedback } from '../../../functions/record-feedback/record-feedback.ts';
import { sesFeedback } from '../../../shared/contracts/ses-feedback.ts';
import { subscriberId, subscriptionId } from '../../../shared/domain/ids.ts';
import { aClock } from '../../support/a-clock.ts';
import { aDelivery } from '../../support/a-delivery.ts';
import { aSubscription } from '../../support/a-subscription.ts';
import { memoryOutbox } from '../../support/memory-outbox.ts';
import { memorySubscriptions } from '../../support/memory-subscriptions.ts';
import { aBounce, aComplaint, aReject, aSesDelivery, throughSns } from './ses-events.ts';

const delivery = aDelivery();
const { subscriberId: astrid } = delivery;
const bo = subscriberId('bo');

/** A mail to somebody with two subscriptions was accepted as "ses-1"; somebody else has one too. */
const afterAMail = async () => {
  const [outbox, subscriptions, { now }] = [memoryOutbox(), memorySubscriptions(), aClock()];
  await outbox.addDeliveryOnce(delivery);
  await outbox.settle(delivery.deliveryId, {
    status: 'accepted',
    providerId: 'ses-1',
    lastError: null,
    at: now().toISOString(),
  });
  await subscriptions.add(aSubscription({ status: 'active' }));
  await subscriptions.add(aSubscription({ subscriptionId: subscriptionId('subscription-2') }));
  await subscriptions.add(aSubscription({ subscriberId: bo, status: 'active' }));
  const recordFeedback = makeRecordFeedback({ outbox, subscriptions, now });
  return {
    hear: (event: unknown) => recordFeedback(sesFeedback.parse(throughSns(event))),
    delivered: () => outbox.delivery(delivery.deliveryId),
    statuses: async (who = astrid) => (await subscriptions.ofSubscriber(who)).map(({ status }) => status),
  };
};

describe('what became of a mail', () => {
  it.each([
    ['an address that does not exist', aBounce('Permanent'), 'Bounce'],
    ['a reader who calls us spam', aComplaint, 'Complaint'],
  ])('ends every subscription of that reader, and of nobody else: %s', async (_, event, kind) => {
    const { hear, delivered, statuses } = await afterAMail();
    await hear(event);
    expect(await statuses()).toEqual(['ended', 'ended']);
    expect(await statuses(bo)).toEqual(['active']);
    expect(await delivered()).toMatchObject({ status: 'bounced', providerId: 'ses-1', lastError: kind });
  });

  it.each([
    ['a mailbox that is full for now', aBounce('Transient')],
    ['a bounce that SES cannot judge', aBounce('Undetermined')],
    ['a mail that SES would not send', aReject],
  ])('is written down, and ends nothing: %s', async (_, event) => {
    const { hear, delivered, statuses } = await afterAMail();
    await hear(event);
    expect(await statuses()).toEqual(['active', 'pending']);
    expect(await delivered()).toMatchObject({ status: 'bounced' });
  });

  it('leaves a mail that arrived as it is', async () => {
    const { hear, delivered, statuses } = await afterAMail();
    await hear(aSesDelivery);
    expect(await statuses()).toEqual(['active', 'pending']);
    expect(await delivered()).toMatchObject({ status: 'accepted' });
  });

  it('is heard again later when it is about a mail that we do not know yet', async () => {
    const { hear, statuses } = await afterAMail();
    const { mail, ...bounce } = aBounce('Permanent');
    await expect(hear({ ...bounce, mail: { ...mail, messageId: 'not-ours' } })).rejects.toThrow(
      'not known, or not yet',
    );
    expect(await statuses()).toEqual(['active', 'pending']);
  });

  it('is the same when it is heard twice', async () => {
    const { hear, delivered, statuses } = await afterAMail();
    await hear(aBounce('Permanent'));
    await hear(aBounce('Permanent'));
    expect(await statuses()).toEqual(['ended', 'ended']);
    expect(await delivered()).toMatchObject({ status: 'bounced' });
  });
});
