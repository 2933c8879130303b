import { DeleteCommand, PutCommand } from '@aws-sdk/lib-dynamodb';
import { isToBeSent } from '../../domain/delivery.ts';
import { isWaitedFor, type WaitingLines } from '../../domain/waiting-line.ts';
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
  behind: async (delivery) => {
    const { pk, sk: to } = outboxKeys.inLine(delivery);
    const older = await rowsBetween(outbox, { pk, from: '0', to });
    for (const row of older.filter(({ sk }) => sk !== to)) {
      const [found] = (await rowsUnder(outbox, [outboxKeys.delivery(row.deliveryId as string)])).map(deliveryIn);
      if (found !== undefined && isWaitedFor(found)) return row.until as string;
      if (found === undefined || !isToBeSent(found))
        await outbox.client.send(new DeleteCommand({ TableName: outbox.name, Key: { pk, sk: row.sk } }));
    }
    return null;
  },
});
