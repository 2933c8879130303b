import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startTestDatabase, type TestDatabase, whyNoDatabase } from '../support/test-database.ts';
import { timeout } from './system/choose-faults.ts';
import { withEachFault } from './system/each-fault.ts';
import { publication } from './system/stories.ts';
import { inDynamo } from './system/the-stores.ts';

const few = { atOnce: 3, daily: 2, channels: 1, configured: 1 };

describe.skipIf(whyNoDatabase !== null)('a publication goes through DynamoDB', () => {
  let database: TestDatabase;
  beforeAll(async () => {
    database = await startTestDatabase();
  });
  afterAll(() => database?.stop());

  it('nobody is missed, and nobody is told twice but in the one window, whichever command fails or is the last', {
    timeout,
  }, async () => {
    const where = { town: few, keep: inDynamo(database) };
    expect(await withEachFault(publication, { ...where, ways: 1, only: ' dynamodb ' })).toEqual([]);
  });
});
