import { DeleteCommand, GetCommand, PutCommand, TransactWriteCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb';
import type { Delivery, Outbox } from '../../domain/delivery.ts';
import { heldCondition, type Key, type Row, rowsOf, type Table } from '../table.ts';
import { dynamoAlerts } from './dynamo-alerts.ts';
import { expiryOf, heldBackPartition, outboxKeys, unannouncedPartition } from './outbox-keys.ts';
import { alertWrites, deliveryWrites } from './outbox-writes.ts';
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
  const delivery = async (id: string) =>
    ((await rowAt(outboxKeys.delivery(id)))?.delivery as Delivery | undefined) ?? null;
  const markedBefore = async (pk: string, before: Date): Promise<Delivery[]> => {
    const rows = (await rowsOf(outbox, { pk })).filter(({ at }) => (at as string) < before.toISOString());
    const deliveries = await Promise.all(rows.map((row) => delivery(row.deliveryId as string)));
    return deliveries.filter((found) => found !== null);
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
  };
};

const settled: readonly Delivery['status'][] = ['accepted', 'refused', 'withheld', 'bounced'];

/** One writer at a time: the row itself is the lock, and a lease that ran out may be taken over. */
const leaseDelivery = async (
  outbox: Table,
  delivery: { id: string; current: () => Promise<Delivery | null> },
  { now, until }: { now: string; until: string },
): Promise<'leased' | 'busy' | 'done'> => {
  const leased = await heldCondition(
    outbox.client.send(
      new UpdateCommand({
        TableName: outbox.name,
        Key: outboxKeys.delivery(delivery.id),
        UpdateExpression: 'SET #d.#status = :sending, #d.leasedUntil = :until, #d.attempts = #d.attempts + :one',
        ConditionExpression: '#d.#status = :waiting OR (#d.#status = :sending AND #d.leasedUntil < :now)',
        ExpressionAttributeNames: { '#d': 'delivery', '#status': 'status' },
        ExpressionAttributeValues: {
          ':sending': 'sending',
          ':waiting': 'waiting',
          ':until': until,
          ':now': now,
          ':one': 1,
        },
      }),
    ),
  );
  if (leased) return 'leased';
  const current = await delivery.current();
  return current === null || settled.includes(current.status) ? 'done' : 'busy';
};
