import { PutCommand } from '@aws-sdk/lib-dynamodb';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { dynamoOutbox } from '../../../shared/stores/outbox/dynamo-outbox.ts';
import { outboxKeys } from '../../../shared/stores/outbox/outbox-keys.ts';
import { aDelivery } from '../../support/a-delivery.ts';
import { anAlert } from '../../support/an-alert.ts';
import { startTestDatabase, type TestDatabase, whyNoDatabase } from '../../support/test-database.ts';

describe.skipIf(whyNoDatabase !== null)('an alert written before there were corrections', () => {
  let database: TestDatabase;
  beforeAll(async () => {
    database = await startTestDatabase();
  });
  afterAll(() => database?.stop());

  it('takes nothing back, and no delivery is known to have brought it out', async () => {
    const { outbox: table } = await database.freshTables();
    const { corrects: _, ...older } = anAlert({ cadence: 'daily' });
    for (const key of [outboxKeys.alert(older.alertId), outboxKeys.awaitingDigest('daily', older)])
      await table.client.send(new PutCommand({ TableName: table.name, Item: { ...key, alert: older } }));
    const outbox = dynamoOutbox(table);
    expect(await outbox.alert(older.alertId)).toEqual({ ...older, corrects: [] });
    expect(await outbox.awaitingDigest('daily')).toEqual([{ ...older, corrects: [] }]);
    expect(await outbox.alertsOf(older.meetingId, older.revision)).toEqual([]);
    expect(await outbox.deliveryOf(older.alertId)).toBeNull();
  });

  it('is not made by a digest that names an alert which has expired', async () => {
    const { outbox: table } = await database.freshTables();
    const outbox = dynamoOutbox(table);
    const { alertId } = anAlert();
    const digest = aDelivery({ contents: { kind: 'digest', cadence: 'daily', alertIds: [alertId] } });
    await outbox.addDeliveryOnce(digest);
    expect(await outbox.deliveryOf(alertId)).toBeNull();
  });
});
