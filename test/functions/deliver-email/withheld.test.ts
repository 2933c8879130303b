import { describe, expect, it } from 'vitest';
import { subscriptionId } from '../../../shared/domain/ids.ts';
import { aDelivery } from '../../support/a-delivery.ts';
import { address, aMailing } from './a-mailing.ts';
import { anAlertToDeliver } from './an-alert-to-deliver.ts';

const bikes = subscriptionId('cykelstier');
const schools = subscriptionId('skoler');

describe('the send gate', () => {
  it.each([
    ['is closed', 'nobody'],
    ['is open for others only', ['bo@example.dk']],
  ] as const)('holds every mail back while it %s, to be tried again', async (_, gate) => {
    const mailing = await aMailing(gate);
    await mailing.subscribed();
    const delivery = await anAlertToDeliver(mailing);
    await mailing.deliver(delivery);
    expect(mailing.sent).toEqual([]);
    expect(await mailing.outbox.delivery(delivery.deliveryId)).toMatchObject({
      status: 'waiting',
      lastError: 'the send gate is closed',
    });
    expect(await mailing.outbox.dueForTry(new Date('2099-01-01'))).toMatchObject([{ deliveryId: delivery.deliveryId }]);
  });

  it('lets through who it is open for', async () => {
    const mailing = await aMailing([address]);
    await mailing.subscribed();
    await mailing.deliver(await anAlertToDeliver(mailing));
    expect(mailing.sent).toHaveLength(1);
  });
});

describe('somebody who has stopped', () => {
  it('is not written to', async () => {
    const mailing = await aMailing();
    const delivery = await anAlertToDeliver(mailing);
    await mailing.subscriptions.end(await mailing.subscribed(), '2026-04-15T08:00:00.000Z');
    await mailing.deliver(delivery);
    expect(mailing.sent).toEqual([]);
    expect(await mailing.outbox.delivery(delivery.deliveryId)).toMatchObject({
      status: 'withheld',
      lastError: 'the subscription has ended or rests',
    });
  });

  it('is not written to when nothing is known of them any more', async () => {
    const mailing = await aMailing();
    await mailing.subscribed();
    const delivery = await anAlertToDeliver(mailing);
    mailing.subscriptions.subscriber = async () => null;
    await mailing.deliver(delivery);
    expect(await mailing.outbox.delivery(delivery.deliveryId)).toMatchObject({
      status: 'withheld',
      lastError: 'no address',
    });
  });

  it('gets a digest without what they stopped', async () => {
    const mailing = await aMailing();
    await mailing.subscribed({ subscriptionId: bikes });
    await mailing.subscriptions.end(await mailing.subscribed({ subscriptionId: schools }), '2026-04-15T08:00:00.000Z');
    const digest = await aDigestOfTwo(mailing);
    await mailing.deliver(digest);
    const [mail] = await mailing.mails();
    expect(mail?.text).toContain('Cykelsti på Hovedgaden');
    expect(mail?.text).not.toContain('Ny skole');
  });

  it('gets a digest of everything that they still follow in one mail', async () => {
    const mailing = await aMailing();
    await mailing.subscribed({ subscriptionId: bikes });
    await mailing.subscribed({ subscriptionId: schools });
    await mailing.deliver(await aDigestOfTwo(mailing));
    const mails = await mailing.mails();
    expect(mails).toHaveLength(1);
    expect(mails[0]).toMatchObject({ subject: 'Godkendt: Cykelsti på Hovedgaden - UEB 14. april (og 1 punkt til)' });
    expect(mails[0]?.text).toContain('Ny skole');
  });
});

const aDigestOfTwo = async (mailing: Awaited<ReturnType<typeof aMailing>>) => {
  await anAlertToDeliver(mailing, { cadence: 'daily', subscriptionIds: [bikes] });
  await anAlertToDeliver(mailing, { cadence: 'daily', subscriptionIds: [schools], number: 2, title: 'Ny skole' });
  const alerts = await mailing.outbox.awaitingDigest('daily');
  const { subscriberId } = mailing;
  const contents = { kind: 'digest', cadence: 'daily', alertIds: alerts.map(({ alertId }) => alertId) } as const;
  const digest = aDelivery({ deliveryId: 'digest', subscriberId, group: subscriberId, contents });
  await mailing.outbox.addDeliveryOnce(digest);
  return digest;
};
