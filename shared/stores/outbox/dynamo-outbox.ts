import { DeleteCommand, GetCommand, PutCommand, TransactWriteCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb';
import { isToBeSent, type Outbox } from '../../domain/delivery.ts';
import { heldCondition, type Key, type Row, type Table } from '../table.ts';
import { dynamoAlerts } from './dynamo-alerts.ts';
import { dynamoSoftBounces } from './dynamo-soft-bounces.ts';
import { leaseDelivery } from './lease-delivery.ts';
import { deliveryIn, markedDeliveries } from './marked-deliveries.ts';
import { expiryOf, nextTryPartition, outboxKeys, unannouncedPartition } from './outbox-keys.ts';
import { alertWrites, deliveryWrites } from './outbox-writes.ts';
import { putBackDelivery } from './put-back-delivery.ts';
import { settleDelivery } from './settle-delivery.ts';

export const dynamoOutbox = (outbox: Table): Outbox => {
  const rowAt = async (Key: Key): Promise<Row | null> => {
    const { Item } = await outbox.client.send(new GetCommand({ TableName: outbox.name, Key, ConsistentRead: true }));
    return (Item as Row | undefined) ?? null;
  };
  const remove = async (Key: Key) => {
    await outbox.client.send(new DeleteCommand({ TableName: outbox.name, Key }));
  };
  const addOnce = async (writes: ReturnType<typeof deliveryWrites>) =>
    (await heldCondition(outbox.client.send(new TransactWriteCommand({ TransactItems: writes }))))
      ? 'added'
      : 'already-there';
  const delivery = async (id: string) => {
    const row = await rowAt(outboxKeys.delivery(id));
    return row === null ? null : deliveryIn(row);
  };
  const { alert, alertsOf, awaitingDigest, deliveryIdOf, nameDelivery } = dynamoAlerts(outbox);
  return {
    addAlertOnce: (raised, first) =>
      addOnce([
        ...alertWrites(outbox.name, raised, first),
        ...(first === null ? [] : deliveryWrites(outbox.name, first)),
      ]),
    alert,
    alertsOf,
    deliveryOf: async (id) => {
      const deliveryId = await deliveryIdOf(id);
      return deliveryId === null ? null : delivery(deliveryId);
    },
    addDeliveryOnce: async (asked) => {
      const added = await addOnce(deliveryWrites(outbox.name, asked));
      // Whoever asks again may be the one who finishes what a crash left half done: what counts is what was written.
      if (asked.contents.kind === 'digest') await nameDelivery((await delivery(asked.deliveryId)) ?? asked);
      return added;
    },
    delivery,
    lease: (id, lease) => leaseDelivery(outbox, { id, current: () => delivery(id) }, lease),
    settle: (id, outcome) => settleDelivery(outbox, id, outcome),
    putBack: (id, how) => putBackDelivery(outbox, { id, current: () => delivery(id) }, how),
    deliveryByProviderId: async (providerId) => {
      const row = await rowAt(outboxKeys.byProviderId(providerId));
      return row === null ? null : delivery(row.deliveryId as string);
    },
    markAnnounced: (id) => remove(outboxKeys.unannounced(id)),
    waitsToBeAnnounced: async (id) => (await rowAt(outboxKeys.unannounced(id))) !== null,
    unannounced: (before, atMost = everyOne) => markedDeliveries(outbox, { pk: unannouncedPartition, before, atMost }),
    tryAgainAt: async ({ deliveryId, via }, at) => {
      const Item = { ...outboxKeys.nextTry(deliveryId), deliveryId, via, at, expiresAt: expiryOf(at) };
      await outbox.client.send(new PutCommand({ TableName: outbox.name, Item }));
    },
    putTryOff: async ({ deliveryId }, { from, to }) => {
      const moved = new UpdateCommand({
        TableName: outbox.name,
        Key: outboxKeys.nextTry(deliveryId),
        UpdateExpression: 'SET #at = :to, expiresAt = :expires',
        ConditionExpression: '#at = :from',
        ExpressionAttributeNames: { '#at': 'at' },
        ExpressionAttributeValues: { ':from': from, ':to': to, ':expires': expiryOf(to) },
      });
      await heldCondition(outbox.client.send(moved));
    },
    dueForTry: (before, atMost = everyOne) =>
      markedDeliveries(outbox, { pk: nextTryPartition, before, atMost, isMeant: isToBeSent }),
    awaitingDigest,
    gathered: async (alerts) => {
      for (const each of alerts) await remove(outboxKeys.awaitingDigest(each.cadence, each));
    },
    isBraked: async () => (await rowAt(outboxKeys.brake)) !== null,
    setBrake: async (on) => {
      if (on) await outbox.client.send(new PutCommand({ TableName: outbox.name, Item: outboxKeys.brake }));
      else await remove(outboxKeys.brake);
    },
    ...dynamoSoftBounces(outbox),
  };
};

const everyOne = Number.POSITIVE_INFINITY;
