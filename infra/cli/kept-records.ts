import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { DynamoDBClient, ListTablesCommand } from '@aws-sdk/client-dynamodb';
import { openTables, type Table } from '../../shared/stores/table.ts';
import { localClient } from '../local/cloud/local-client.ts';
import { startTableServer } from '../local/cloud/tables/table-server.ts';
import { CommandFailed, WrongUsage } from './command-failed.ts';
import { homeOf, nothingIn } from './home-of.ts';
import { timeIn } from './postponed-command/open-kept-records.ts';

/** `table` names a deployed Records table; without it, what is kept on this machine is meant (`homeOf`). */
export type KeptRecords = { source: string | undefined; table: string | undefined };

/**
 * Opens what is kept, also beside a Referatvagt that runs in the same home folder: its database lets in more than one.
 * A deployed table is reached with the AWS credentials and region of the environment.
 */
export async function withKeptRecords<Value>(
  { source, table }: KeptRecords,
  work: (records: Table) => Promise<Value>,
): Promise<Value> {
  if (table !== undefined) return withTable({ client: openTables(), name: table }, work);
  const home = homeOf(source);
  mkdirSync(join(home, 'logs'), { recursive: true });
  const server = await startTableServer(home, () => undefined);
  try {
    const name = await recordsTableOf(server.url, home);
    return await withTable({ client: openTables(localClient(server.url)), name }, work);
  } finally {
    await server.stop();
  }
}

/** Names of deployed tables; those that are not named are not there to be read. */
export type KeptTables = {
  source: string | undefined;
  tables: Partial<Record<TableName, string>>;
};
export type TableName = 'records' | 'subscribers' | 'outbox';
/** The tables, and the time it is where they are kept: a story that is told here has a time of its own. */
export type Kept = Record<TableName, Table> & { now: Date; isDeployed: boolean };

/** The same for all tables: those of this machine, or deployed ones where any is named. */
export async function withKeptTables<Value>(
  { source, tables, needs }: KeptTables & { needs: readonly TableName[] },
  work: (kept: Kept) => Promise<Value>,
): Promise<Value> {
  const unnamed = needs.find((which) => tables[which] === undefined);
  if (Object.keys(tables).length > 0 && unnamed !== undefined) throw new WrongUsage(`name the table with --${unnamed}`);
  if (Object.values(tables).some((name) => name !== undefined)) {
    const client = openTables();
    const named = (which: TableName) => ({ client, name: tables[which] ?? '' });
    const kept = { records: named('records'), subscribers: named('subscribers'), outbox: named('outbox') };
    return withTable({ client, name: '' }, () => work({ ...kept, now: new Date(), isDeployed: true }));
  }
  return withKeptRecords({ source, table: undefined }, async (records) => {
    const { TableNames = [] } = await records.client.send(new ListTablesCommand({}));
    const named = (prefix: string) => ({
      client: records.client,
      name: TableNames.find((name) => name.startsWith(prefix)) ?? '',
    });
    const now = timeIn(homeOf(source));
    return work({ records, subscribers: named('Subscribers'), outbox: named('Outbox'), now, isDeployed: false });
  });
}

async function withTable<Value>(records: Table, work: (records: Table) => Promise<Value>): Promise<Value> {
  try {
    return await work(records);
  } finally {
    records.client.destroy();
  }
}

async function recordsTableOf(endpoint: string, home: string): Promise<string> {
  const client = new DynamoDBClient(localClient(endpoint));
  try {
    const { TableNames = [] } = await client.send(new ListTablesCommand({}));
    const name = TableNames.find((each) => each.startsWith('Records'));
    if (name === undefined) throw new CommandFailed(nothingIn(home));
    return name;
  } finally {
    client.destroy();
  }
}
