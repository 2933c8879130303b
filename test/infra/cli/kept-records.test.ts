import { execFile } from 'node:child_process';
import { mkdirSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { CreateTableCommand } from '@aws-sdk/client-dynamodb';
import { describe, expect, it, vi } from 'vitest';
import { heldId } from '../../../infra/cli/held-command/held-id.ts';
import { localClient } from '../../../infra/local/cloud/local-client.ts';
import { startTableServer } from '../../../infra/local/cloud/tables/table-server.ts';
import { dynamoQuarantine } from '../../../shared/stores/records/dynamo-quarantine.ts';
import { openTables } from '../../../shared/stores/table.ts';
import { aHeldCapture } from '../../support/a-held-capture.ts';
import { whyNoDatabase } from '../../support/test-database.ts';

// Every command is a program of its own, and starts a database.
vi.setConfig({ testTimeout: 60_000 });

const program = join(import.meta.dirname, '../../../infra/cli/referatvagt.mjs');
const capture = aHeldCapture();
const freshHome = () => mkdtempSync(join(tmpdir(), 'referatvagt-kept-'));

/** What the program said and how it ended, with this home folder. */
const referatvagt = async (home: string, ...args: string[]) => runWith({ REFERATVAGT_HOME: home }, args);

const runWith = async (settings: Record<string, string>, args: string[]) => {
  const env = { ...process.env, ...settings };
  const run = promisify(execFile)(process.execPath, [program, ...args], { env });
  return run.then(
    ({ stdout, stderr }) => ({ stdout, stderr, status: 0 }),
    ({ stdout, stderr, code }) => ({ stdout, stderr, status: code }),
  );
};

/** A database that runs in a home folder, as that of a Referatvagt at work, with one capture held. */
const atWork = async (home: string) => {
  mkdirSync(join(home, 'logs'), { recursive: true });
  const server = await startTableServer(home, () => undefined);
  const records = { client: openTables(localClient(server.url)), name: 'RecordsAB12' };
  await records.client.send(
    new CreateTableCommand({
      TableName: records.name,
      BillingMode: 'PAY_PER_REQUEST',
      AttributeDefinitions: ['pk', 'sk'].map((AttributeName) => ({ AttributeName, AttributeType: 'S' as const })),
      KeySchema: [
        { AttributeName: 'pk', KeyType: 'HASH' },
        { AttributeName: 'sk', KeyType: 'RANGE' },
      ],
    }),
  );
  const quarantine = dynamoQuarantine(records);
  await quarantine.hold(capture);
  const stop = async () => {
    records.client.destroy();
    await server.stop();
  };
  return { quarantine, stop, url: server.url, table: records.name };
};

describe('a home folder in which nothing was ever started', () => {
  it.each([['held'], ['verify']])('has nothing to show: %s', async (command) => {
    const home = freshHome();
    const { stdout, stderr, status } = await referatvagt(home, command);
    expect(stderr).toContain(`referatvagt: nothing is kept in ${home} yet`);
    expect(stdout).toBe('');
    expect(status).toBe(1);
  });
});

describe.skipIf(whyNoDatabase !== null)('what is kept in a home folder', () => {
  it('is shown and judged beside the Referatvagt that is at work in it', async () => {
    const home = freshHome();
    const { quarantine, stop } = await atWork(home);
    expect((await referatvagt(home, 'held')).stdout).toContain(heldId(capture));
    expect((await referatvagt(home, 'held', 'release', heldId(capture))).stdout).toContain('released: ballerup');
    expect(await quarantine.all()).toEqual([{ ...capture, verdict: 'released' }]);
    await stop();
  });

  it('is shown when nothing runs there, also of a source that has a home of its own in it', async () => {
    const home = freshHome();
    await (await atWork(join(home, 'ballerup'))).stop();
    expect((await referatvagt(home, 'held', '--source', 'ballerup', '--json')).stdout).toContain(heldId(capture));
    expect((await referatvagt(home, 'verify', '--source', 'ballerup')).stdout).toBe(
      '0 meetings: nothing is kept of ballerup yet\n',
    );
    expect((await referatvagt(home, 'verify')).stdout).toBe('0 meetings: nothing is kept yet\n');
  });

  it('is shown of a deployed table, with the AWS settings of the environment', async () => {
    const { url, table, stop } = await atWork(freshHome());
    const aws = { AWS_ENDPOINT_URL_DYNAMODB: url, AWS_REGION: 'eu-north-1' };
    const keys = { AWS_ACCESS_KEY_ID: 'local', AWS_SECRET_ACCESS_KEY: 'local' };
    const { stdout } = await runWith({ ...aws, ...keys }, ['held', '--records', table]);
    expect(stdout).toContain(heldId(capture));
    await stop();
  });

  it.each([
    ['held', 'release'],
    ['held', 'slip', 'x'],
  ])('is not judged by a command that says too little: %s %s', async (...args) => {
    const { stderr, status } = await referatvagt(freshHome(), ...args);
    expect(stderr).toContain('held takes nothing, or one verdict');
    expect(status).toBe(2);
  });
});
