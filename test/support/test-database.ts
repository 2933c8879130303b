import { spawn } from 'node:child_process';
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

// The shell reads a pipe from us, which ends when we do, however we end: the server does not outlive its tests.
const untilWeEnd = '"$0" "$@" & server=$!; cat >/dev/null; kill $server; wait $server';

/** Starts a DynamoDB of our own on a free port of 127.0.0.1; it keeps nothing on disk. */
export const startTestDatabase = async (): Promise<TestDatabase> => {
  const port = await freePort();
  const serve = [binary, 'serve', '--host', '127.0.0.1', '--port', String(port)];
  const server = spawn('/bin/sh', ['-c', untilWeEnd, ...serve], { stdio: ['pipe', 'ignore', 'ignore'] });
  await answers(port);
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
      client.destroy();
      const ended = once(server, 'exit');
      server.stdin.end();
      await ended;
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

const answers = async (port: number): Promise<void> => {
  for (let tries = 0; !(await accepts(port)); tries += 1) {
    if (tries === 2000) throw new Error('The test database does not answer.');
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
