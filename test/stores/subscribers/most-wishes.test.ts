import { describe, expect, it } from 'vitest';
import { mostWishes, type Wish } from '../../../shared/domain/subscription.ts';
import { dynamoSubscriptions } from '../../../shared/stores/subscribers/dynamo-subscriptions.ts';
import { stepWrites } from '../../../shared/stores/subscribers/subscription-writes.ts';
import { aSeal } from '../../support/a-seal.ts';
import { aSubscription } from '../../support/a-subscription.ts';
import { ballerup } from '../../support/ballerup.ts';
import { memorySubscriptions } from '../../support/memory-subscriptions.ts';
import { overBothStores } from '../../support/over-both-stores.ts';

const at = '2026-04-02T10:00:00.000Z';
const later = '2026-05-02T10:00:00.000Z';

describe('a subscription to as much as it may', () => {
  const everyWord = aSubscription({
    wishes: Array.from(
      { length: mostWishes },
      (_, n): Wish => ({ by: 'word', word: `${String.fromCodePoint(97 + n)}ord` }),
    ),
  });

  it('fits into one transaction of DynamoDB, where one thing more would not', () => {
    const rowsOf = (wishes: Wish[]) => {
      const before = { ...everyWord, wishes };
      return stepWrites('Subscribers', { before, after: { ...before, status: 'active', confirmedAt: at }, group: '' });
    };
    expect(rowsOf(everyWord.wishes).length).toBeLessThanOrEqual(100);
    expect(rowsOf([...everyWord.wishes, { by: 'word', word: 'andet' }]).length).toBeGreaterThan(100);
  });

  overBothStores(
    { memory: memorySubscriptions, dynamodb: ({ subscribers }) => dynamoSubscriptions(subscribers, aSeal()) },
    (open) => {
      it('is confirmed, told otherwise, paused, resumed and ended, each in one transaction', async () => {
        const store = await open();
        await store.add(everyWord);
        await store.confirm(everyWord, at);
        await store.changeChoices(everyWord, { cadence: 'weekly', kinds: ['item-postponed'] });
        await store.pause(everyWord);
        await store.resume(everyWord, at);
        expect(await store.watchedWords(ballerup)).toHaveLength(mostWishes);
        await store.end(everyWord, later);
        expect(await store.watchedWords(ballerup)).toEqual([]);
      });

      it('is not written with one more', async () => {
        const wishes: Wish[] = [...everyWord.wishes, { by: 'source' }];
        await expect((await open()).add({ ...everyWord, wishes })).rejects.toThrow('too many wishes');
      });
    },
  );
});
