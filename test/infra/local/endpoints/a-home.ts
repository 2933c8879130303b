import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';

/** A folder of the test's own, gone when the test is over. */
export async function aHome(): Promise<string> {
  const home = await mkdtemp(join(tmpdir(), 'referatvagt-'));
  onTestFinished(() => rm(home, { recursive: true, force: true }));
  return home;
}

/** Stops the server when the test is over. */
export function stopsAfterTest<Server extends { stop(): Promise<void> }>(server: Server): Server {
  onTestFinished(() => server.stop());
  return server;
}
