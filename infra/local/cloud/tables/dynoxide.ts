import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { closeSync, openSync } from 'node:fs';
import { findPackageJSON } from 'node:module';
import { dirname, join } from 'node:path';
import { freePort } from '../free-port.ts';
import { answersOn } from './answers-on.ts';

/** The database server of this machine. */
export type TableServer = { url: string; stop(): Promise<void> };

/**
 * Where tables are kept: the address in `REFERATVAGT_DYNAMODB_ENDPOINT`, else a dynoxide of our own over `<home>/tables.db`.
 * Throws when there is neither. dynoxide does not outlive us, however we end; should it end first, `onExit` is told and it is started again.
 */
export async function startTableServer(home: string, onExit: () => void): Promise<TableServer> {
  const elsewhere = process.env.REFERATVAGT_DYNAMODB_ENDPOINT;
  if (elsewhere !== undefined && elsewhere !== '') return { url: elsewhere, stop: async () => undefined };
  const binary = dynoxideBinary();
  const { port } = await freePort(0);
  const serve = ['serve', '--host', '127.0.0.1', '--port', String(port), '--db-path', join(home, 'tables.db')];
  let stopping = false;
  const launch = () => {
    const child = spawnWatched([binary, ...serve], join(home, 'logs', 'tables.log'));
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
  await answersOn(port, () => server.exitCode === null);
  const stop = async () => {
    stopping = true;
    if (server.exitCode !== null || server.signalCode !== null) return;
    server.stdin?.end();
    await once(server, 'exit');
  };
  return { url: `http://127.0.0.1:${port}`, stop };
}

// Milliseconds; a database that cannot start at all must not keep the machine busy.
const startAgainAfter = 500;

function dynoxideBinary(): string {
  const manifest = findPackageJSON(`@dynoxide/${process.platform}-${process.arch}`, import.meta.url);
  if (manifest === undefined)
    throw new Error(
      `There is no built-in database for ${process.platform}-${process.arch}. Start another one that speaks DynamoDB, ` +
        'for example Amazon’s DynamoDB Local in Docker, and set REFERATVAGT_DYNAMODB_ENDPOINT to its address, for example http://127.0.0.1:8000.',
    );
  return join(dirname(manifest), 'dynoxide');
}

// The shell reads the pipe from us. It ends when we do, even when we are killed, and then the server is ended too.
// The server would keep its files busy for the next start otherwise.
const watched = `exec 3<&0
"$@" 3<&- </dev/null &
server=$!
{ cat <&3 >/dev/null; kill $server; } 2>/dev/null &
exec 3<&-
wait $server`;

function spawnWatched(command: string[], logFile: string): ChildProcess {
  const log = openSync(logFile, 'a');
  // In a group of its own, a Ctrl-C at the terminal reaches only us, and we stop it last.
  const child = spawn('/bin/sh', ['-c', watched, 'sh', ...command], { detached: true, stdio: ['pipe', log, log] });
  closeSync(log);
  return child;
}
