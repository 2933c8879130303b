import { describe, expect, it } from 'vitest';
import { makeHearFeedback } from '../../../functions/record-feedback/hear-feedback.ts';
import { makeRecordFeedback } from '../../../functions/record-feedback/record-feedback.ts';
import { subscriberId, subscriptionId } from '../../../shared/domain/ids.ts';
import { snsSignatures } from '../../../shared/platform/sns-signature.ts';
import { aClock } from '../../support/a-clock.ts';
import { aDelivery } from '../../support/a-delivery.ts';
import { aSubscription } from '../../support/a-subscription.ts';
import { memoryOutbox } from '../../support/memory-outbox.ts';
import { memorySubscriptions } from '../../support/memory-subscriptions.ts';
import { aKey, signed } from './a-topic.ts';
import { aBounce, aComplaint, aReject, aSesDelivery, feedbackTopic, throughSns } from './ses-events.ts';

const delivery = aDelivery();
const { subscriberId: astrid } = delivery;
const bo = subscriberId('bo');

const key = aKey();
const signatures = snsSignatures({
  topicArn: feedbackTopic,
  certificateOrigin: null,
  fetchCertificate: async () => key.certificate,
});

/** A mail to somebody with two subscriptions was accepted as "ses-1"; somebody else has one too. */
const afterAMail = async () => {
  const [outbox, subscriptions, clock] = [memoryOutbox(), memorySubscriptions(), aClock()];
  const { now } = clock;
  await outbox.addDeliveryOnce(delivery);
  const accept = (providerId: string) =>
    outbox.settle(delivery.deliveryId, { status: 'accepted', providerId, lastError: null, at: now().toISOString() });
  await accept('ses-1');
  await subscriptions.add(aSubscription({ status: 'active' }));
  await subscriptions.add(aSubscription({ subscriptionId: subscriptionId('subscription-2') }));
  await subscriptions.add(aSubscription({ subscriberId: bo, status: 'active' }));
  const hearFeedback = makeHearFeedback({
    signatures,
    record: makeRecordFeedback({ outbox, subscriptions, now }),
  });
  return {
    clock,
    outbox,
    accept,
    hearFeedback,
    hear: (event: unknown) => hearFeedback(signed(throughSns(event), key.privateKey)),
    delivered: () => outbox.delivery(delivery.deliveryId),
    tryAgain: async () => {
      clock.pass(30 * day);
      for (const one of await subscriptions.ofSubscriber(astrid)) await subscriptions.tryAgain(one);
    },
    statuses: async (who = astrid) => (await subscriptions.ofSubscriber(who)).map(({ status }) => status),
  };
};

const about = <Event extends { mail: object }>(event: Event, messageId: string) => ({
  ...event,
  mail: { ...event.mail, messageId },
});
/** In minutes. */
const day = 1_440;

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
    ['a mailbox that is full for now', aBounce('Transient'), { status: 'accepted', lastError: 'soft bounce' }],
    ['a bounce that SES cannot judge', aBounce('Undetermined'), { status: 'accepted', lastError: 'soft bounce' }],
    ['a mail that SES would not send', aReject, { status: 'bounced', lastError: 'Reject' }],
  ])('is written down, and ends nothing: %s', async (_, event, noted) => {
    const { hear, delivered, statuses } = await afterAMail();
    await hear(event);
    expect(await statuses()).toEqual(['active', 'pending']);
    expect(await delivered()).toMatchObject(noted);
  });

  it('is forgotten of a soft bounce once the mail was delivered', async () => {
    const { hear, delivered } = await afterAMail();
    await hear(aBounce('Transient'));
    await hear(aSesDelivery);
    expect(await delivered()).toMatchObject({ status: 'accepted', providerId: 'ses-1', lastError: null });
  });

  it.each([
    ['delivered', aSesDelivery],
    ['bouncing softly', aBounce('Transient')],
  ])('stays a hard bounce, whatever is told of its %s after that', async (_, event) => {
    const { hear, delivered } = await afterAMail();
    await hear(aBounce('Permanent'));
    await hear(event);
    expect(await delivered()).toMatchObject({ status: 'bounced', lastError: 'Bounce' });
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

  it.each([
    ['without a signature', throughSns(aComplaint)],
    ['with somebody else’s', signed(throughSns(aComplaint), aKey().privateKey)],
  ])('has no effect %s', async (_, message) => {
    const { hearFeedback, delivered, statuses } = await afterAMail();
    await hearFeedback(message);
    expect(await statuses()).toEqual(['active', 'pending']);
    expect(await delivered()).toMatchObject({ status: 'accepted' });
  });

  it('is not taken for what became of the mail that was sent again', async () => {
    const { accept, hear, delivered, outbox } = await afterAMail();
    await outbox.putBack(delivery.deliveryId, { again: true, at: '2026-04-15T09:00:00.000Z' });
    await accept('ses-2');
    await hear(aBounce('Transient'));
    expect(await delivered()).toMatchObject({ status: 'accepted', providerId: 'ses-2' });
  });
});

describe('an address that cannot be reached for now', () => {
  const bounceSoftly = async (
    { accept, hear, clock }: Awaited<ReturnType<typeof afterAMail>>,
    { times, apart, first = 1 }: { times: number; apart: number; first?: number },
  ) => {
    for (let count = 0; count < times; count += 1) {
      await accept(`ses-soft-${first + count}`);
      await hear(about(aBounce('Transient'), `ses-soft-${first + count}`));
      if (count < times - 1) clock.pass(apart);
    }
  };

  it('rests, is tried once more, and is ended when that mail comes back too: the address goes in the end', async () => {
    const mail = await afterAMail();
    await bounceSoftly(mail, { times: 5, apart: 2 * day });
    await bounceSoftly(mail, { times: 1, apart: 0, first: 6 });
    expect(await mail.statuses()).toEqual(['paused', 'pending']);
    await mail.tryAgain();
    await bounceSoftly(mail, { times: 1, apart: 0, first: 7 });
    expect(await mail.statuses()).toEqual(['ended', 'pending']);
  });

  it('rests again, and is not ended, when a mail arrived between', async () => {
    const mail = await afterAMail();
    await bounceSoftly(mail, { times: 5, apart: 2 * day });
    await mail.tryAgain();
    await mail.accept('ses-arrived');
    await mail.hear(about(aSesDelivery, 'ses-arrived'));
    mail.clock.pass(day);
    await bounceSoftly(mail, { times: 5, apart: 2 * day, first: 6 });
    expect(await mail.statuses()).toEqual(['paused', 'pending']);
  });

  it('rests after five bounces in a row over a week, until its owner says otherwise', async () => {
    const mail = await afterAMail();
    await bounceSoftly(mail, { times: 5, apart: 2 * day });
    expect(await mail.statuses()).toEqual(['paused', 'pending']);
    expect(await mail.statuses(bo)).toEqual(['active']);
  });

  it('is written to on after four bounces, or five within a week', async () => {
    const [four, fast] = [await afterAMail(), await afterAMail()];
    await bounceSoftly(four, { times: 4, apart: 3 * day });
    await bounceSoftly(fast, { times: 5, apart: day });
    expect(await four.statuses()).toEqual(['active', 'pending']);
    expect(await fast.statuses()).toEqual(['active', 'pending']);
  });

  it('begins anew once a mail has arrived', async () => {
    const mail = await afterAMail();
    await bounceSoftly(mail, { times: 4, apart: 3 * day });
    await mail.accept('ses-arrived');
    await mail.hear(about(aSesDelivery, 'ses-arrived'));
    await bounceSoftly(mail, { times: 4, apart: 3 * day, first: 5 });
    expect(await mail.statuses()).toEqual(['active', 'pending']);
  });

  it('counts a bounce once that is told twice', async () => {
    const mail = await afterAMail();
    for (let count = 0; count < 5; count += 1) {
      await mail.hear(aBounce('Transient'));
      mail.clock.pass(3 * day);
    }
    expect(await mail.statuses()).toEqual(['active', 'pending']);
  });
});
