import { DeleteCommand, GetCommand, PutCommand, TransactWriteCommand } from '@aws-sdk/lib-dynamodb';
import type { Delivery, Outbox } from '../../domain/delivery.ts';
import { heldCondition, type Key, type Row, rowsOf, type Table } from '../table.ts';
import { dynamoAlerts } from './dynamo-alerts.ts';
import { dynamoSoftBounces } from './dynamo-soft-bounces.ts';
import { leaseDelivery } from './lease-delivery.ts';
import { expiryOf, heldBackPartition, outboxKeys, unannouncedPartition } from './outbox-keys.ts';
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
  const delivery = async (id: string) => deliveryIn(await rowAt(outboxKeys.delivery(id)));
  const markedBefore = async (pk: string, before: Date): Promise<Delivery[]> => {
    const rows = (await rowsOf(outbox, { pk })).filter(({ at }) => (at as string) < before.toISOString());
    const deliveries = await Promise.all(rows.map((row) => delivery(row.deliveryId as string)));
    // A channel's queue keeps the order in which they are given to it.
    return deliveries
      .filter((found) => found !== null)
      .sort((left, right) => left.createdAt.localeCompare(right.createdAt));
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
    unannounced: (before) => markedBefore(unannouncedPartition, before),
    holdBack: async (deliveryId, at) => {
      const Item = { ...outboxKeys.heldBack(deliveryId), deliveryId, at, expiresAt: expiryOf(at) };
      await outbox.client.send(new PutCommand({ TableName: outbox.name, Item }));
    },
    heldBack: (now) => markedBefore(heldBackPartition, now),
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

/** Deliveries written before leases had holders are held by nobody. */
const deliveryIn = (row: Row | null): Delivery | null =>
  row === null ? null : { leasedBy: null, ...(row.delivery as Omit<Delivery, 'leasedBy'>) };
