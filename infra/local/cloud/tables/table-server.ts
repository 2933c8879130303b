import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { freePort } from '../free-port.ts';
import { answersOn } from './answers-on.ts';
import { dynoxideBinary } from './dynoxide-binary.ts';
import { spawnWatched } from './spawn-watched.ts';

/** The database server of this machine. */
export type TableServer = { url: string; stop(): Promise<void> };

/**
 * Where tables are kept: the address in `REFERATVAGT_DYNAMODB_ENDPOINT`, else a dynoxide of our own over `<home>/tables.db`.
 * Throws when there is neither. A dynoxide that ends by itself is told to `onExit` and started again.
 */
export async function startTableServer(home: string, onExit: () => void): Promise<TableServer> {
  const elsewhere = process.env.REFERATVAGT_DYNAMODB_ENDPOINT;
  if (elsewhere !== undefined && elsewhere !== '') return { url: elsewhere, stop: async () => undefined };
  const { port } = await freePort(0);
  const serve = ['serve', '--host', '127.0.0.1', '--port', String(port), '--db-path', join(home, 'tables.db')];
  const command = [dynoxideBinary(), ...serve];
  const server = keepUp(() => spawnWatched(command, join(home, 'logs', 'tables.log')), onExit);
  await answersOn(port, server.isUp);
  return { url: `http://127.0.0.1:${port}`, stop: server.stop };
}

// Milliseconds; a database that cannot start at all must not keep the machine busy.
const startAgainAfter = 500;

function keepUp(start: () => ChildProcess, onExit: () => void) {
  let stopping = false;
  const launch = () => {
    const child = start();
    child.once('exit', () => {
      if (stopping) return;
      onExit();
      setTimeout(startAgain, startAgainAfter).unref();
    });
    return child;
  };
  const startAgain = () => {
    if (!stopping) server = launch();
  };
  let server = launch();
  const isUp = () => server.exitCode === null && server.signalCode === null;
  const stop = async () => {
    stopping = true;
    if (!isUp()) return;
    server.stdin?.end();
    await once(server, 'exit');
  };
  return { isUp, stop };
}
