import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { subscriptionId } from '../../../shared/domain/ids.ts';
import { dynamoSubscriptions } from '../../../shared/stores/subscribers/dynamo-subscriptions.ts';
import { dynamoWatchedWords } from '../../../shared/stores/subscribers/dynamo-watched-words.ts';
import { aSeal } from '../../support/a-seal.ts';
import { aSubscription } from '../../support/a-subscription.ts';
import { ballerup } from '../../support/ballerup.ts';
import { startTestDatabase, type TestDatabase, whyNoDatabase } from '../../support/test-database.ts';

const at = '2026-04-02T10:00:00.000Z';
const watching = (...words: string[]) =>
  aSubscription({
    subscriptionId: subscriptionId(words.join('-')),
    wishes: words.map((word) => ({ by: 'word', word }) as const),
  });

describe.skipIf(whyNoDatabase !== null)('the words that a function has read before', () => {
  let database: TestDatabase;
  beforeAll(async () => {
    database = await startTestDatabase();
  });
  afterAll(() => database?.stop());

  const opened = async () => {
    const { subscribers } = await database.freshTables();
    const store = dynamoSubscriptions(subscribers, aSeal());
    const confirm = async (...words: string[]) => {
      await store.add(watching(...words));
      await store.confirm(watching(...words), at);
    };
    return { store, confirm, watchedWords: dynamoWatchedWords(subscribers) };
  };

  it('are the same list until somebody watches another, or one less', async () => {
    const { store, confirm, watchedWords } = await opened();
    await confirm('skole', 'pk', 'Ældrepleje');
    const before = await watchedWords(ballerup);
    expect(before).toEqual(['pk', 'skole', 'ældrepleje']);
    expect(await watchedWords(ballerup)).toBe(before);
    await confirm('skovbad');
    expect(await watchedWords(ballerup)).toEqual(['pk', 'skole', 'skovbad', 'ældrepleje']);
    await store.end(watching('skole', 'pk', 'Ældrepleje'), at);
    expect(await watchedWords(ballerup)).toEqual(['skovbad']);
    await store.end(watching('skovbad'), at);
    expect(await watchedWords(ballerup)).toEqual([]);
  });

  it('are found, too, when there are many new ones at once', async () => {
    const { confirm, watchedWords } = await opened();
    await watchedWords(ballerup);
    const words = Array.from('abcdefghijklmnopqrstuvwxyz', (letter) => `${letter}${letter}ord`);
    await confirm(...words);
    expect(await watchedWords(ballerup)).toEqual(words);
    await confirm('zzz');
    expect(await watchedWords(ballerup)).toEqual([...words, 'zzz']);
  });
});
