import { createHash, randomBytes } from 'node:crypto';
import { DeleteCommand } from '@aws-sdk/lib-dynamodb';
import { describe, expect, it, onTestFinished } from 'vitest';
import { dynamoPageArchive } from '../../../shared/stores/records/dynamo-page-archive.ts';
import { recordKeys } from '../../../shared/stores/records/record-keys.ts';
import { memoryPageArchive } from '../../support/memory-page-archive.ts';
import { overBothStores } from '../../support/over-both-stores.ts';
import { startTestDatabase, whyNoDatabase } from '../../support/test-database.ts';

const pageOf = (body: Uint8Array) => ({ sha256: createHash('sha256').update(body).digest('hex'), body });
const small = pageOf(Buffer.from('{"Id":"referat-1","Udvalg":{"Navn":"Byrådet"}}'));
/** Random bytes do not compress, so this page lies in several parts, over several pages of an answer. */
const large = pageOf(randomBytes(2 * 1024 * 1024));

describe('the archive of pages', () => {
  overBothStores({ memory: memoryPageArchive, dynamodb: ({ records }) => dynamoPageArchive(records) }, (open) => {
    it('has no page that was never kept', async () => {
      const archive = await open();
      expect(await archive.get(small.sha256)).toBeNull();
    });

    it.each([
      ['small', small],
      ['empty', pageOf(new Uint8Array())],
      ['two megabytes large', large],
    ])('gives a page that is %s back as it was fetched, also when it was kept twice', async (_, page) => {
      const archive = await open();
      await archive.keep(page);
      await archive.keep(page);
      const kept = await archive.get(page.sha256);
      expect(kept !== null && Buffer.compare(kept, page.body)).toBe(0);
    });

    it('tells pages apart', async () => {
      const archive = await open();
      const other = pageOf(Buffer.from('another page'));
      await archive.keep(small);
      await archive.keep(other);
      expect(Buffer.from((await archive.get(other.sha256)) ?? '').toString()).toBe('another page');
    });
  });

  it.skipIf(whyNoDatabase !== null)('in DynamoDB has no page whose parts are not all there', async () => {
    const database = await startTestDatabase();
    onTestFinished(database.stop);
    const { records } = await database.freshTables();
    const archive = dynamoPageArchive(records);
    await archive.keep(large);
    for (const part of [0, 3]) {
      const Key = recordKeys.pagePart(large.sha256, part);
      await records.client.send(new DeleteCommand({ TableName: records.name, Key }));
      expect(await archive.get(large.sha256)).toBeNull();
    }
  });
});
