import { DeleteCommand, PutCommand } from '@aws-sdk/lib-dynamodb';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { verified } from '../../../infra/cli/verify-command/verify-command.ts';
import { meetingId, sourceId } from '../../../shared/domain/ids.ts';
import { noFollows, type Revision } from '../../../shared/domain/revision.ts';
import { revisionText } from '../../../shared/domain/revision-text.ts';
import { sha256 } from '../../../shared/platform/sha256.ts';
import { packed } from '../../../shared/stores/pack.ts';
import { dynamoPageArchive } from '../../../shared/stores/records/dynamo-page-archive.ts';
import { dynamoPublicationRecords } from '../../../shared/stores/records/dynamo-publication-records.ts';
import { dynamoRevisions } from '../../../shared/stores/records/dynamo-revisions.ts';
import { recordKeys } from '../../../shared/stores/records/record-keys.ts';
import type { Table } from '../../../shared/stores/table.ts';
import { aMeeting } from '../../support/a-meeting.ts';
import { aPublicationRecord } from '../../support/a-publication-record.ts';
import { aRevision } from '../../support/a-revision.ts';
import { startTestDatabase, type TestDatabase, whyNoDatabase } from '../../support/test-database.ts';

const april = meetingId('ballerup.udvalget.20260414T0600');
const may = meetingId('ballerup.udvalget.20260512T0600');
const greve = meetingId('greve.byraadet.20240319T1700');
const pageOf = (revision: Pick<Revision, 'meetingId' | 'number'>) =>
  Buffer.from(`Siden bag ${revision.meetingId}, ${revision.number}`);

/** Three revisions of each meeting, chained, with their pages. */
const kept = async (records: Table) => {
  const [revisions, pages] = [dynamoRevisions(records), dynamoPageArchive(records)];
  for (const id of [may, april, greve]) {
    let before: Revision | null = null;
    for (const number of [1, 2, 3]) {
      const body = pageOf({ meetingId: id, number });
      const evidence = { url: 'https://example.test/', sha256: sha256(body), fetchedAt: '2026-04-15T09:00:00.000Z' };
      const previousHash: string | null = before === null ? null : sha256(revisionText(before));
      const revision = aRevision({ meetingId: id, number, previousHash, evidence, silent: true });
      await pages.keep({ sha256: evidence.sha256, body });
      await revisions.addOnce(revision, noFollows);
      before = revision;
    }
  }
  const read = async (number: number) => {
    const revision = await revisions.get(april, number);
    if (revision === null) throw new Error('It was written.');
    return revision;
  };
  const put = (Item: Record<string, unknown>) => records.client.send(new PutCommand({ TableName: records.name, Item }));
  return {
    read,
    put,
    write: (number: number, revision: Revision) =>
      put({ ...recordKeys.revision(april, number), body: packed(revision) }),
    drop: (Key: { pk: string; sk: string }) => records.client.send(new DeleteCommand({ TableName: records.name, Key })),
    swapPage: async (number: number, body: Uint8Array) => {
      const { sha256: hash } = (await read(number)).evidence;
      await records.client.send(new DeleteCommand({ TableName: records.name, Key: recordKeys.pagePart(hash, 0) }));
      await pages.keep({ sha256: hash, body });
    },
  };
};
type Kept = Awaited<ReturnType<typeof kept>>;

const tampered: [string, number, string, (store: Kept) => Promise<unknown>][] = [
  [
    'a revision that was changed by hand',
    2,
    'it is not what revision 3 says it was',
    async ({ read, write }) => write(2, { ...(await read(2)), meeting: aMeeting({ place: 'Et andet sted' }) }),
  ],
  [
    'the newest revision, changed by hand',
    3,
    'it is not what was written',
    async ({ read, write }) => write(3, { ...(await read(3)), silent: false }),
  ],
  ['a revision that was dropped', 2, 'it is missing', ({ drop }) => drop(recordKeys.revision(april, 2))],
  ['the first revision, dropped', 1, 'it is missing', ({ drop }) => drop(recordKeys.revision(april, 1))],
  ['the newest revision, dropped', 3, 'it is missing', ({ drop }) => drop(recordKeys.revision(april, 3))],
  [
    'a head that was turned back',
    3,
    'it comes after the newest one',
    ({ put }) => put({ ...recordKeys.head(april), number: 2 }),
  ],
  ['a head that was dropped', 3, 'nothing says that it is the newest one', ({ drop }) => drop(recordKeys.head(april))],
  ['another revision in its place', 2, 'it is another one', async ({ read, write }) => write(2, await read(3))],
  [
    'a first revision that names one before it',
    1,
    'it is not the first one',
    async ({ read, write }) => write(1, { ...(await read(1)), previousHash: 'a'.repeat(64) }),
  ],
  [
    'a revision that is damaged',
    2,
    'it cannot be read',
    ({ put }) => put({ ...recordKeys.revision(april, 2), body: Buffer.from('ikke pakket') }),
  ],
  [
    'a page that was swapped',
    2,
    'its page is not the one that was fetched',
    ({ swapPage }) => swapPage(2, Buffer.from('En anden side')),
  ],
  [
    'a page that is gone',
    3,
    'its page is missing',
    async ({ read, drop }) => drop(recordKeys.pagePart((await read(3)).evidence.sha256, 0)),
  ],
];

describe.skipIf(whyNoDatabase !== null)('verifying what is kept', () => {
  let database: TestDatabase;
  beforeAll(async () => {
    database = await startTestDatabase();
  });
  afterAll(() => database?.stop());
  const freshRecords = async () => (await database.freshTables()).records;

  it('says how much is whole', async () => {
    const records = await freshRecords();
    await kept(records);
    expect(await verified(records, undefined)).toBe('3 meetings, 9 revisions, all whole');
    expect(await verified(records, 'greve')).toBe('1 meetings, 3 revisions, all whole');
  });

  it('says that nothing is kept yet', async () => {
    const records = await freshRecords();
    expect(await verified(records, undefined)).toBe('0 meetings: nothing is kept yet');
    expect(await verified(records, 'greve')).toBe('0 meetings: nothing is kept of greve yet');
  });

  it.each(tampered)('names %s', async (_, revision, what, tamper) => {
    const records = await freshRecords();
    await tamper(await kept(records));
    await expect(verified(records, undefined)).rejects.toThrow(`${april}, revision ${revision}: ${what}`);
    expect(await verified(records, sourceId('greve'))).toContain('all whole');
  });

  it('names a meeting of which nothing is left but that it was captured', async () => {
    const { records } = await database.freshTables();
    await kept(records);
    const record = aPublicationRecord({ meetingId: meetingId('ballerup.udvalget.20260310T0600') });
    const publications = dynamoPublicationRecords(records);
    await publications.saveListed(record);
    await expect(verified(records, undefined)).resolves.toContain('all whole');
    await publications.markCaptured(record, { fingerprint: 'f', at: '2026-03-11T09:00:00.000Z' });
    await expect(verified(records, undefined)).rejects.toThrow(
      'ballerup.udvalget.20260310T0600, revision 1: it is missing, and so is every other one of this meeting',
    );
  });

  it('names the first break of several', async () => {
    const records = await freshRecords();
    const { drop } = await kept(records);
    await drop(recordKeys.revision(may, 1));
    await drop(recordKeys.revision(april, 2));
    await expect(verified(records, undefined)).rejects.toThrow(`${april}, revision 2: it is missing`);
  });

  it('lets a page pass that was masked, as long as something of it is kept', async () => {
    const records = await freshRecords();
    const [revisions, pages] = [dynamoRevisions(records), dynamoPageArchive(records)];
    const { evidence } = aRevision();
    const masked = aRevision({ meetingId: april, evidence: { ...evidence, masked: true } });
    await revisions.addOnce(masked, noFollows);
    await expect(verified(records, undefined)).rejects.toThrow('its page is missing');
    await pages.keep({ sha256: evidence.sha256, body: Buffer.from('xxxxxx-xxxx') });
    expect(await verified(records, undefined)).toContain('all whole');
  });
});
