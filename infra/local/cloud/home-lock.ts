import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';

/**
 * Claims the home folder for this cloud; throws when another one has it.
 * The lock is SQLite's, so the kernel lets go of it however we end: no pid file that a crash leaves behind.
 */
export function lockHome(home: string): { release(): void } {
  mkdirSync(home, { recursive: true });
  const lock = new DatabaseSync(join(home, 'lock.db'));
  try {
    lock.exec('PRAGMA busy_timeout = 0; BEGIN EXCLUSIVE');
  } catch (cause) {
    lock.close();
    throw new Error(`Another Referatvagt already runs in ${home}; stop it first, or choose another folder.`, { cause });
  }
  return { release: () => lock.close() };
}

/** Throws when another cloud has the home folder, so that a second start says so at once and before it does any work. */
export function mustBeFree(home: string): void {
  lockHome(home).release();
}
