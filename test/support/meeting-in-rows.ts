import { setImmediate as turn } from 'node:timers/promises';
import { TransactionCanceledException } from '@aws-sdk/client-dynamodb';
import { TransactWriteCommand } from '@aws-sdk/lib-dynamodb';
import type { Table } from '../../shared/stores/table.ts';

type Written = { Key?: Record<string, unknown>; Item?: Record<string, unknown> };

/**
 * The same table, where a transaction is cancelled that touches a row of one in flight, as on AWS (DynamoDB API reference,
 * TransactWriteItems, "TransactionConflict"); the embedded database runs them one after another.
 */
export const meetingInRows = ({ client, name }: Table): { table: Table; conflicts: () => number } => {
  const held = new Set<string>();
  let conflicts = 0;
  const send = async (command: unknown): Promise<unknown> => {
    if (!(command instanceof TransactWriteCommand)) return client.send(command as never);
    const rows = (command.input.TransactItems ?? []).map(rowOf);
    if (rows.some((row) => held.has(row))) {
      conflicts += 1;
      throw new TransactionCanceledException({
        message: 'Transaction cancelled.',
        $metadata: {},
        CancellationReasons: [{ Code: 'TransactionConflict' }],
      });
    }
    for (const row of rows) held.add(row);
    try {
      await turn();
      return await client.send(command);
    } finally {
      for (const row of rows) held.delete(row);
    }
  };
  const meeting = new Proxy(client, {
    get: (target, key) => (key === 'send' ? send : Reflect.get(target, key)),
  });
  return { table: { client: meeting, name }, conflicts: () => conflicts };
};

const rowOf = (write: object): string => {
  const { Key, Item } = Object.values(write)[0] as Written;
  const at = Key ?? Item;
  return `${at?.pk}|${at?.sk}`;
};
