import { describe, expect, it } from 'vitest';
import type { Delivery } from '../../../shared/domain/delivery.ts';
import { subscriberId } from '../../../shared/domain/ids.ts';
import { dynamoOutbox } from '../../../shared/stores/outbox/dynamo-outbox.ts';
import { dynamoTraces } from '../../../shared/stores/outbox/dynamo-traces.ts';
import { aDelivery } from '../../support/a-delivery.ts';
import { anAlert } from '../../support/an-alert.ts';
import { startTestDatabase, whyNoDatabase } from '../../support/test-database.ts';

const { subscriberId: astrid } = anAlert();
const bo = subscriberId('bo');

const stores = async () => {
  const database = await startTestDatabase();
  const { outbox } = await database.freshTables();
  return { outbox: dynamoOutbox(outbox), traces: dynamoTraces(outbox), stop: database.stop };
};

describe.skipIf(whyNoDatabase !== null)('what the outbox keeps of somebody', () => {
  it('is their mails and alerts as they stand, and nothing of anybody else', async () => {
    const { outbox, traces, stop } = await stores();
    const [told, mail] = [anAlert(), aDelivery()];
    await outbox.addAlertOnce(told, mail);
    await outbox.addAlertOnce(anAlert({ subscriberId: bo }), aDelivery({ deliveryId: 'to-bo', subscriberId: bo }));
    await outbox.settle(mail.deliveryId, {
      status: 'accepted',
      providerId: 'ses-1',
      lastError: null,
      at: told.raisedAt,
    });
    await outbox.countSoftBounce(astrid, { messageId: 'ses-1', at: told.raisedAt });
    expect(await traces.of(astrid)).toEqual({
      deliveries: [{ ...mail, status: 'accepted', providerId: 'ses-1' }],
      alerts: [told],
      softBounces: { count: 1, since: told.raisedAt },
    });
    expect(await traces.of(subscriberId('nobody'))).toEqual({ deliveries: [], alerts: [], softBounces: null });
    await stop();
  });

  it('is an alert that waits for its digest, and once only when that is written', async () => {
    const { outbox, traces, stop } = await stores();
    const waits = anAlert({ cadence: 'daily' });
    await outbox.addAlertOnce(waits, null);
    expect(await traces.of(astrid)).toMatchObject({ deliveries: [], alerts: [waits] });
    const contents: Delivery['contents'] = { kind: 'digest', alertIds: [waits.alertId], cadence: 'daily' };
    await outbox.addDeliveryOnce(aDelivery({ deliveryId: 'digest', contents }));
    expect(await traces.of(astrid)).toMatchObject({ deliveries: [{ deliveryId: 'digest' }], alerts: [waits] });
    expect((await traces.of(astrid)).alerts).toHaveLength(1);
    await stop();
  });

  it('is nothing of a Slack channel', async () => {
    const { outbox, traces, stop } = await stores();
    await outbox.addAlertOnce(anAlert({ via: 'slack' }), aDelivery({ via: 'slack' }));
    expect((await traces.of(astrid)).deliveries).toEqual([]);
    await stop();
  });
});
