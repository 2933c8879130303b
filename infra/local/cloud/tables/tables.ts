import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import type { Clock } from '../clock.ts';
import { type CloudEvent, errorTypeOf } from '../cloud-event.ts';
import { localClient } from '../local-client.ts';
import type { CloudTable } from '../plan/tables.ts';
import { createTables } from './create-tables.ts';
import { expireItems } from './expire-items.ts';
import { startTableServer } from './table-server.ts';

export type TablesOptions = { home: string; clock: Clock; onEvent: (event: CloudEvent) => void };
export type Tables = {
  url: string;
  /** Deletes what has expired when an hour of the cloud's time has passed since it last did. */
  expireWhenDue(): void;
  stop(): Promise<void>;
};

// DynamoDB takes up to days; an hour is often enough for readers that look at the time themselves.
const sweepEvery = 3_600_000;

/** Starts the database and makes the template's tables in it. */
export async function startTables(tables: CloudTable[], { home, clock, onEvent }: TablesOptions): Promise<Tables> {
  const trouble = (error: unknown) =>
    onEvent({ kind: 'cloud-trouble', where: 'tables', errorType: errorTypeOf(error) });
  const server = await startTableServer(home, () => trouble(new Error('the database ended')));
  const client = new DynamoDBClient(localClient(server.url));
  await createTables(client, tables);
  let sweptAt = Number.NEGATIVE_INFINITY;
  let sweeping = Promise.resolve();
  const sweep = async (table: CloudTable) => {
    const count = await expireItems(client, { table, now: clock.now() });
    if (count > 0) onEvent({ kind: 'items-expired', table: table.logicalId, count });
  };
  const expireWhenDue = () => {
    if (clock.now().getTime() - sweptAt < sweepEvery) return;
    sweptAt = clock.now().getTime();
    sweeping = Promise.all(tables.map(sweep)).then(() => undefined, trouble);
  };
  const stop = async () => {
    await sweeping;
    client.destroy();
    await server.stop();
  };
  return { url: server.url, expireWhenDue, stop };
}
