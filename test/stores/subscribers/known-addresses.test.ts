import { describe, expect, it } from 'vitest';
import { dynamoSubscriptions } from '../../../shared/stores/subscribers/dynamo-subscriptions.ts';
import type { Table } from '../../../shared/stores/table.ts';
import { aSeal } from '../../support/a-seal.ts';
import { startTestDatabase, whyNoDatabase } from '../../support/test-database.ts';

const astrid = { via: 'email', address: 'Astrid.Holm@example.dk' } as const;
const bo = { via: 'email', address: 'bo@example.dk' } as const;
const [older, newer] = ['o'.repeat(64), 'n'.repeat(64)];

const withTable = async (test: (subscribers: Table) => Promise<void>): Promise<void> => {
  const database = await startTestDatabase();
  try {
    await test((await database.freshTables()).subscribers);
  } finally {
    await database.stop();
  }
};

describe.skipIf(whyNoDatabase !== null)('an address', () => {
  it('is known and read as before under a new key, as long as the old one stands behind it', () =>
    withTable(async (subscribers) => {
      const before = await dynamoSubscriptions(subscribers, aSeal(older)).subscriberFor(astrid);
      const rotated = dynamoSubscriptions(subscribers, aSeal(`${newer} ${older}`));
      expect(await rotated.subscriberFor(astrid)).toEqual(before);
      expect(await rotated.subscriber(before.subscriberId)).toEqual(before);
      const later = await rotated.subscriberFor(bo);
      expect(await dynamoSubscriptions(subscribers, aSeal(newer)).subscriber(later.subscriberId)).toEqual(later);
      await rotated.erase(before.subscriberId);
      expect(await rotated.knownBy(astrid)).toBeNull();
    }));

  it('is asked and written for alike, whether it is known or not', () =>
    withTable(async (subscribers) => {
      const asked: string[] = [];
      const store = dynamoSubscriptions({ ...subscribers, client: noting(subscribers.client, asked) }, aSeal());
      await store.subscriberFor(astrid);
      const unknown = asked.splice(0);
      await store.subscriberFor(astrid);
      expect(unknown).toEqual(['TransactWriteCommand', 'GetCommand']);
      expect(asked).toEqual(unknown);
    }));
});

/** The client, which notes the name of every request. */
const noting = (client: Table['client'], asked: string[]): Table['client'] =>
  new Proxy(client, {
    get: (target, name) =>
      name !== 'send'
        ? Reflect.get(target, name)
        : (command: Parameters<Table['client']['send']>[0]) => {
            asked.push(command.constructor.name);
            return target.send(command);
          },
  });
