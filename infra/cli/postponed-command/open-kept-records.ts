import { existsSync, readFileSync } from 'node:fs';
import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { backup, DatabaseSync } from 'node:sqlite';
import { DynamoDBClient, ListTablesCommand } from '@aws-sdk/client-dynamodb';
import { openTables, type Table } from '../../../shared/stores/table.ts';
import { localClient } from '../../local/cloud/local-client.ts';
import { startTableServer } from '../../local/cloud/tables/table-server.ts';

/** The Records table of a home folder, and the time it is there. */
export type KeptRecords = { records: Table; now: Date };

export const hasRecords = (home: string): boolean => existsSync(databaseOf(home));

/**
 * Lets `work` read what a home folder has kept, whether or not a Referatvagt runs in it: it is given a copy, so that nothing
 * in the folder is locked or changed.
 */
export async function withKeptRecords<Value>(
  home: string,
  work: (kept: KeptRecords) => Promise<Value>,
): Promise<Value> {
  const copy = await mkdtemp(join(tmpdir(), 'referatvagt-kept-'));
  try {
    await mkdir(join(copy, 'logs'));
    await copyDatabase(databaseOf(home), databaseOf(copy));
    const server = await startTableServer(copy, () => undefined);
    try {
      const client = openTables(localClient(server.url));
      return await work({ records: { client, name: await recordsIn(server.url) }, now: timeIn(home) });
    } finally {
      await server.stop();
    }
  } finally {
    await rm(copy, { recursive: true, force: true });
  }
}

const databaseOf = (home: string): string => join(home, 'tables.db');

async function copyDatabase(from: string, to: string): Promise<void> {
  const source = new DatabaseSync(from, { readOnly: true });
  try {
    await backup(source, to);
  } finally {
    source.close();
  }
}

async function recordsIn(endpoint: string): Promise<string> {
  const client = new DynamoDBClient(localClient(endpoint));
  try {
    const { TableNames = [] } = await client.send(new ListTablesCommand({}));
    const name = TableNames.find((table) => table.includes('Records'));
    if (name === undefined) throw new Error('The database has no table of records.');
    return name;
  } finally {
    client.destroy();
  }
}

/** A replayed or told story has a time of its own. */
export const timeIn = (home: string): Date => {
  const file = join(home, 'clock.json');
  if (!existsSync(file)) return new Date();
  const { time } = JSON.parse(readFileSync(file, 'utf8')) as { time: string };
  return new Date(time);
};
