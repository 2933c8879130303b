import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { type AddressInfo, connect, createServer } from 'node:net';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { CreateTableCommand } from '@aws-sdk/client-dynamodb';
import { openTables, type Table } from '../../shared/stores/table.ts';

export type TestTables = { records: Table; subscribers: Table; outbox: Table };
/** `freshTables` gives three empty tables with each call. */
export type TestDatabase = { freshTables(): Promise<TestTables>; stop(): Promise<void> };

const binary = join(
  import.meta.dirname,
  '../../node_modules/@dynoxide',
  `${process.platform}-${process.arch}`,
  'dynoxide',
);

/** Why no database can be started here, or null. */
export const whyNoDatabase: string | null = existsSync(binary)
  ? null
  : `skipped: there is no dynoxide for ${process.platform}-${process.arch} in node_modules`;

/** Starts a DynamoDB of our own on a free port of 127.0.0.1; it keeps nothing on disk. */
export const startTestDatabase = async (): Promise<TestDatabase> => {
  const port = await freePort();
  const server = spawn(binary, ['serve', '--host', '127.0.0.1', '--port', String(port)], { stdio: 'ignore' });
  const end = () => server.kill();
  process.once('exit', end);
  await answers(port, server);
  const client = openTables({
    endpoint: `http://127.0.0.1:${port}`,
    region: 'eu-north-1',
    credentials: { accessKeyId: 'test', secretAccessKey: 'test' },
  });
  let made = 0;
  return {
    freshTables: async () => {
      made += 1;
      const [records, subscribers, outbox] = await Promise.all([
        makeTable(client, `Records${made}`),
        makeTable(client, `Subscribers${made}`),
        makeTable(client, `Outbox${made}`),
      ]);
      return { records, subscribers, outbox };
    },
    stop: async () => {
      process.off('exit', end);
      client.destroy();
      server.kill();
      if (server.exitCode === null && server.signalCode === null) await once(server, 'exit');
    },
  };
};

const makeTable = async (client: Table['client'], name: string): Promise<Table> => {
  await client.send(
    new CreateTableCommand({
      TableName: name,
      BillingMode: 'PAY_PER_REQUEST',
      AttributeDefinitions: [
        { AttributeName: 'pk', AttributeType: 'S' },
        { AttributeName: 'sk', AttributeType: 'S' },
      ],
      KeySchema: [
        { AttributeName: 'pk', KeyType: 'HASH' },
        { AttributeName: 'sk', KeyType: 'RANGE' },
      ],
    }),
  );
  return { client, name };
};

const freePort = async (): Promise<number> => {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
};

const answers = async (port: number, server: ChildProcess): Promise<void> => {
  while (!(await accepts(port))) {
    if (server.exitCode !== null) throw new Error('The test database ended as soon as it was started.');
    await wait(3);
  }
};

const accepts = async (port: number): Promise<boolean> => {
  const socket = connect(port, '127.0.0.1');
  try {
    await once(socket, 'connect');
    return true;
  } catch {
    return false;
  } finally {
    socket.destroy();
  }
};
