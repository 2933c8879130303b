import { DeleteCommand, PutCommand } from '@aws-sdk/lib-dynamodb';
import { type Delivery, isToBeSent } from '../../domain/delivery.ts';
import { longestLine, type WaitingLines } from '../../domain/waiting-line.ts';
import { rowsBetween, rowsUnder } from '../records/many-rows.ts';
import type { Table } from '../table.ts';
import { deliveryIn } from './marked-deliveries.ts';
import { expiryOf, outboxKeys } from './outbox-keys.ts';

/** One row for each that was held back, by when it was made; one that is through is taken away by whoever comes behind it. */
export const dynamoWaitingLines = (outbox: Table): WaitingLines => ({
  stand: async (delivery, until) => {
    const { deliveryId } = delivery;
    const Item = { ...outboxKeys.inLine(delivery), deliveryId, until, expiresAt: expiryOf(until) };
    await outbox.client.send(new PutCommand({ TableName: outbox.name, Item }));
  },
  behind: async (delivery, now) => {
    const { pk, sk: to } = outboxKeys.inLine(delivery);
    const from = new Date(now.getTime() - longestLine).toISOString();
    const older = from < to ? await rowsBetween(outbox, { pk, from, to }) : [];
    for (const row of older.filter(({ sk }) => sk !== to)) {
      if (await isWaiting(outbox, row.deliveryId as string)) return row.until as string;
      await outbox.client.send(new DeleteCommand({ TableName: outbox.name, Key: { pk, sk: row.sk } }));
    }
    return null;
  },
});

const isWaiting = async (outbox: Table, id: Delivery['deliveryId']): Promise<boolean> => {
  const [row] = await rowsUnder(outbox, [outboxKeys.delivery(id)]);
  return row !== undefined && isToBeSent(deliveryIn(row));
};
