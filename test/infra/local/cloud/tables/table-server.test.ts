import { mkdirSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { dynoxideBinary } from '../../../../../infra/local/cloud/tables/dynoxide-binary.ts';
import { startTableServer } from '../../../../../infra/local/cloud/tables/table-server.ts';
import { aFolder } from '../support/assembly.ts';

function aHome(): string {
  const home = aFolder();
  mkdirSync(join(home, 'logs'));
  return home;
}

it('says what to do on a machine that there is no database for', () => {
  expect(() => dynoxideBinary('sunos-sparc')).toThrow(/sunos-sparc.*REFERATVAGT_DYNAMODB_ENDPOINT/);
});

it('uses another database when one is named', async () => {
  process.env.REFERATVAGT_DYNAMODB_ENDPOINT = 'http://127.0.0.1:8000';
  onTestFinished(() => void delete process.env.REFERATVAGT_DYNAMODB_ENDPOINT);
  expect((await startTableServer(aHome(), () => undefined)).url).toBe('http://127.0.0.1:8000');
});

// The program is found by what Linux lists of it.
it.runIf(process.platform === 'linux')('is started again when it ends by itself', async () => {
  const home = aHome();
  let exits = 0;
  const server = await startTableServer(home, () => {
    exits += 1;
  });
  onTestFinished(server.stop);
  process.kill(await processServing(home), 'SIGKILL');
  await expect.poll(() => exits, { timeout: 10_000 }).toBe(1);
  await expect
    .poll(
      () =>
        fetch(server.url).then(
          () => true,
          () => false,
        ),
      { timeout: 10_000 },
    )
    .toBe(true);
});

/** The id of the program that serves this home, which the kernel lists with its arguments. */
async function processServing(home: string): Promise<number> {
  for (const id of (await readdir('/proc')).filter((name) => /^\d+$/.test(name))) {
    const line = await readFile(`/proc/${id}/cmdline`, 'utf8').catch(() => '');
    if (line.includes(home) && /^[^\0]*dynoxide\0/.test(line)) return Number(id);
  }
  throw new Error('The database is not running.');
}
