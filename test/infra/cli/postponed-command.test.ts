import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { CreateTableCommand } from '@aws-sdk/client-dynamodb';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { postponedCsv } from '../../../infra/cli/postponed-command/postponed-csv.ts';
import { postponedRow } from '../../../infra/cli/postponed-command/postponed-row.ts';
import { postponedTable } from '../../../infra/cli/postponed-command/postponed-table.ts';
import { localClient } from '../../../infra/local/cloud/local-client.ts';
import { startTableServer, type TableServer } from '../../../infra/local/cloud/tables/table-server.ts';
import { meetingId, sourceId } from '../../../shared/domain/ids.ts';
import type { RegisterEntry } from '../../../shared/domain/register/register-entry.ts';
import { noFollows } from '../../../shared/domain/revision.ts';
import { dynamoRevisions } from '../../../shared/stores/records/dynamo-revisions.ts';
import { openTables } from '../../../shared/stores/table.ts';
import { aRegisterEntry } from '../../support/a-register-entry.ts';
import { aRevision } from '../../support/a-revision.ts';
import { whyNoDatabase } from '../../support/test-database.ts';

const now = new Date('2026-05-20T08:00:00.000Z');
const may = '2026-05-12T06:00:00.000Z';
const cameBack: RegisterEntry['returned'] = {
  meetingId: meetingId('ballerup.udvalg.20260512T0600'),
  committee: 'Uddannelses-, Erhvervs- og Beskæftigelsesudvalget',
  startsAt: may,
  itemNumber: '6',
  caseNumber: '15.00.00-A00-31-26',
  foundBy: 'title',
  sure: 0.9,
  decision: { kind: 'noted', text: 'Taget til efterretning' },
};
const open = aRegisterEntry();
const returned = aRegisterEntry({ itemNumber: '9', status: 'returned', returned: cameBack });
const decided = aRegisterEntry({ itemNumber: '10', status: 'decided', returned: cameBack, decided: cameBack });
const overdue = aRegisterEntry({
  itemNumber: '11',
  status: 'overdue',
  overdue: { because: 'not-on-agenda', expected: may, meetingId: null, at: may },
});
const promised = aRegisterEntry({ itemNumber: '12', kind: 'promised', until: 'den 12. maj' });

describe('a line of the register', () => {
  it('says what was put off, and that it waits', () => {
    expect(postponedRow(open, now)).toMatchObject({
      caseNumber: '15.00.00-A00-23-26',
      title: 'Årsberetning 2025 for radikaliseringsindsatsen i Ballerup Kommune',
      committee: 'Uddannelses-, Erhvervs- og Beskæftigelsesudvalget',
      kind: 'postponed',
      postponedOn: '2026-04-14',
      meetingId: open.meetingId,
      status: 'open',
      returnedOn: null,
      days: 36,
      times: 1,
      quote: 'Udsættes',
    });
  });

  it('counts its days until it came back, and says how it was found', () => {
    expect(postponedRow(returned, now)).toMatchObject({
      status: 'returned',
      returnedOn: '2026-05-12',
      days: 28,
      foundBy: 'title',
      sure: 0.9,
      returnedAs: '15.00.00-A00-31-26',
    });
  });

  it('has Danish dates', () => {
    const lateInTheEvening = aRegisterEntry({ postponedAt: '2026-04-13T22:30:00.000Z' });
    expect(postponedRow(lateInTheEvening, now).postponedOn).toBe('2026-04-14');
  });
});

describe('the register as a table for people', () => {
  const lines = postponedTable([open, returned, decided, overdue, { ...open, standing: true }], now).split('\n');
  it.each([
    ['⏸', 'åben, ventes: næste møde i udvalget', 1],
    ['▶', 'tilbage 12.05.2026 (titel)', 2],
    ['✔', 'taget til efterretning 12.05.2026 (titel)', 3],
    ['⚠', 'ikke på dagsordenen 12.05.2026', 4],
  ])('says %s %s', (sign, words, at) => {
    expect(lines[at]?.startsWith(sign)).toBe(true);
    expect(lines[at]).toContain(words);
    expect(lines[at]).toContain('14.04.2026');
  });

  it('fits a terminal of 120 signs', () => {
    expect(Math.max(...lines.map(({ length }) => length))).toBeLessThanOrEqual(120);
  });

  it('lets no control sign of a page through', () => {
    const hostile = aRegisterEntry({ title: 'A\u001b[2Jb\nc\u202e', committee: '\u0007', until: 'x\r' });
    expect(postponedTable([hostile], now).trimEnd().split('\n')).toHaveLength(2);
    expect(postponedTable([hostile], now)).not.toMatch(/[^\P{Cc}\n]|\p{Cf}/u);
  });
});

describe('the register as CSV', () => {
  const csvOf = (overrides: Partial<RegisterEntry>) =>
    postponedCsv([postponedRow(aRegisterEntry(overrides), now)]).split('\r\n')[1] ?? '';

  it.each(['=1+1', '+45 12 34', '-1', '@SUM(A1)'])('runs nothing in a spreadsheet: %s', (title) => {
    expect(csvOf({ title })).toContain(`,'${title},`);
  });

  it('quotes commas, quotation marks and new lines', () => {
    expect(csvOf({ title: 'A, "b"', quotes: ['x\ny'] })).toMatch(/,"A, ""b""",.*,"x\ny",/su);
  });
});

describe.skipIf(whyNoDatabase !== null)('npx referatvagt postponed', () => {
  const program = join(import.meta.dirname, '../../../infra/cli/referatvagt.mjs');
  const home = mkdtempSync(join(tmpdir(), 'referatvagt-postponed-'));
  const run = (...args: string[]) =>
    spawnSync(process.execPath, [program, 'postponed', ...args], {
      encoding: 'utf8',
      env: { ...process.env, REFERATVAGT_HOME: home },
    });
  let server: TableServer;

  beforeAll(async () => {
    mkdirSync(join(home, 'logs'));
    writeFileSync(join(home, 'clock.json'), JSON.stringify({ time: now.toISOString() }));
    server = await startTableServer(home, () => undefined);
    const client = openTables(localClient(server.url));
    const name = 'Referatvagt-Records-1';
    await client.send(
      new CreateTableCommand({
        TableName: name,
        BillingMode: 'PAY_PER_REQUEST',
        AttributeDefinitions: ['pk', 'sk'].map((AttributeName) => ({ AttributeName, AttributeType: 'S' })),
        KeySchema: [
          { AttributeName: 'pk', KeyType: 'HASH' },
          { AttributeName: 'sk', KeyType: 'RANGE' },
        ],
      }),
    );
    const greve = aRegisterEntry({ sourceId: sourceId('greve'), meetingId: meetingId('greve.udvalg.20260310T0700') });
    const revisions = dynamoRevisions({ client, name });
    await revisions.addOnce(aRevision(), { ...noFollows, entries: [open, returned, decided, overdue, promised] });
    await revisions.addOnce(aRevision({ number: 2 }), { ...noFollows, entries: [greve] });
    client.destroy();
  });
  afterAll(() => server.stop());

  it('reads what is kept, also while a Referatvagt runs there', () => {
    const { stdout, status } = run('--json');
    expect(status).toBe(0);
    expect(
      JSON.parse(stdout).map(({ itemNumber, status: is }: { itemNumber: string; status: string }) => [itemNumber, is]),
    ).toEqual([
      ['8', 'open'],
      ['8', 'open'],
      ['9', 'returned'],
      ['10', 'decided'],
      ['11', 'overdue'],
    ]);
  });

  it('reads it just as well when nothing runs, and leaves nothing behind', async () => {
    await server.stop();
    const before = readdirSync(tmpdir()).filter((name) => name.startsWith('referatvagt-kept-')).length;
    expect(run('--overdue').stdout.split('\n')).toHaveLength(3);
    expect(readdirSync(tmpdir()).filter((name) => name.startsWith('referatvagt-kept-'))).toHaveLength(before);
  });

  it.each([
    ['of one municipality', ['--source', 'greve'], 1],
    ['with what was promised', ['--promised'], 6],
    ['that is overdue', ['--overdue'], 1],
  ])('shows the register %s', (_, args, count) => {
    expect(JSON.parse(run('--json', ...args).stdout)).toHaveLength(count);
  });

  it('prints CSV with one line an entry', () => {
    expect(run('--csv').stdout.split('\r\n')).toHaveLength(7);
  });

  it.each([
    ['both forms at once', ['--csv', '--json'], 2, 'either --csv or --json'],
    ['a source that nobody knows', ['--source', 'greev'], 2, 'did you mean greve'],
    ['a file', ['side.html'], 2, 'postponed takes no file'],
  ])('refuses %s', (_, args, status, words) => {
    const said = run(...args);
    expect([said.status, said.stdout]).toEqual([status, '']);
    expect(said.stderr).toContain(words);
  });

  it('says so where nothing is kept yet', () => {
    const said = spawnSync(process.execPath, [program, 'postponed'], {
      encoding: 'utf8',
      env: { ...process.env, REFERATVAGT_HOME: join(home, 'tom') },
    });
    expect(said.status).toBe(1);
    expect(said.stderr).toMatch(/^referatvagt: nothing is kept in .*tom yet/u);
  });
});
