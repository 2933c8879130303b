import { afterAll, beforeAll, describe } from 'vitest';
import { startTestDatabase, type TestDatabase, type TestTables, whyNoDatabase } from './test-database.ts';

type Ways<Store> = { memory: () => Store; dynamodb: (tables: TestTables) => Store };

/** Runs one contract over the memory store and over DynamoDB; `open` gives an empty store each time. */
export const overBothStores = <Store>(ways: Ways<Store>, contract: (open: () => Promise<Store>) => void): void => {
  describe('in memory', () => contract(async () => ways.memory()));
  describe.skipIf(whyNoDatabase !== null)(`in DynamoDB${whyNoDatabase === null ? '' : ` (${whyNoDatabase})`}`, () => {
    let database: TestDatabase;
    beforeAll(async () => {
      database = await startTestDatabase();
    });
    afterAll(() => database?.stop());
    contract(async () => ways.dynamodb(await database.freshTables()));
  });
};
