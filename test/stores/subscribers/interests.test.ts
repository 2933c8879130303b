import { describe, expect, it } from 'vitest';
import { sourceId, subscriptionId, topicId } from '../../../shared/domain/ids.ts';
import type { Wish } from '../../../shared/domain/subscription.ts';
import { dynamoSubscriptions } from '../../../shared/stores/subscribers/dynamo-subscriptions.ts';
import { aSeal } from '../../support/a-seal.ts';
import { aSubscription } from '../../support/a-subscription.ts';
import { ballerup } from '../../support/ballerup.ts';
import { memorySubscriptions } from '../../support/memory-subscriptions.ts';
import { overBothStores } from '../../support/over-both-stores.ts';

const at = '2026-04-02T10:00:00.000Z';
const later = '2026-05-02T10:00:00.000Z';
const pending = aSubscription();
const aWord = (word: string, name: string) =>
  aSubscription({ subscriptionId: subscriptionId(name), wishes: [{ by: 'word', word }] });

describe('subscriptions', () => {
  overBothStores(
    { memory: memorySubscriptions, dynamodb: ({ subscribers }) => dynamoSubscriptions(subscribers, aSeal()) },
    (open) => {
      describe('and who asked for what', () => {
        const wishes: Wish[] = [
          { by: 'source' },
          { by: 'committee', committee: 'Kultur- og Fritidsudvalget' },
          { by: 'topic', topic: topicId('skole') },
          { by: 'word', word: 'radikalisering' },
          { by: 'case', caseNumber: '15.00.00-A00-23-26' },
        ];
        const named = (wish: Wish) =>
          aSubscription({ subscriptionId: subscriptionId(`by-${wish.by}`), wishes: [wish] });
        const all = async (store: Awaited<ReturnType<typeof open>>) => {
          for (const wish of wishes) {
            await store.add(named(wish));
            await store.confirm(named(wish), at);
          }
        };
        const namesOf = (found: { subscriptionId: string }[]) => found.map((interest) => interest.subscriptionId);

        it.each(wishes)('are found by exactly what they asked for: $by', async (wish) => {
          const store = await open();
          await all(store);
          expect(namesOf(await store.interestedIn(ballerup, [wish]))).toEqual([`by-${wish.by}`]);
          expect(await store.interestedIn(sourceId('greve'), [wish])).toEqual([]);
        });

        it('are found for several things at once, and not for other things of the same sort', async () => {
          const store = await open();
          await all(store);
          const [source, , topic] = wishes as [Wish, Wish, Wish];
          const asked: Wish[] = [
            source,
            topic,
            { by: 'topic', topic: topicId('kultur') },
            { by: 'word', word: 'skole' },
          ];
          expect(namesOf(await store.interestedIn(ballerup, asked))).toEqual(['by-source', 'by-topic']);
          expect(await store.interestedIn(ballerup, [])).toEqual([]);
        });

        it('are found without regard to case and blanks in a case number', async () => {
          const store = await open();
          await all(store);
          const asked: Wish[] = [
            { by: 'committee', committee: 'KULTUR- OG FRITIDSUDVALGET' },
            { by: 'case', caseNumber: '15.00.00-a00-23-26 ' },
          ];
          expect(namesOf(await store.interestedIn(ballerup, asked))).toEqual(['by-committee', 'by-case']);
        });

        it('are all found when many asked for the same', async () => {
          const store = await open();
          const many = Array.from({ length: 60 }, (_, index) =>
            aSubscription({ subscriptionId: subscriptionId(`subscription-${100 + index}`) }),
          );
          await Promise.all(many.map((one) => store.add(one).then(() => store.confirm(one, at))));
          expect(namesOf(await store.interestedIn(ballerup, pending.wishes))).toEqual(namesOf(many));
        });
      });

      describe('and the words that somebody watches', () => {
        it('are known from the first who watches a word until the last has ended', async () => {
          const store = await open();
          const [first, second] = [aWord('Skole', 'one'), aWord('skole', 'two')];
          for (const each of [first, second]) {
            await store.add(each);
            await store.confirm(each, at);
            await store.confirm(each, at);
          }
          await store.end(first, later);
          await store.end(first, later);
          expect(await store.watchedWords(ballerup)).toEqual(['skole']);
          await store.end(second, later);
          expect(await store.watchedWords(ballerup)).toEqual([]);
        });

        it('do not hold a word that was never confirmed, or of another source', async () => {
          const store = await open();
          await store.add(aWord('radikalisering', 'one'));
          await store.end(aWord('radikalisering', 'one'), later);
          const greve = { ...aWord('havn', 'two'), sourceId: sourceId('greve') };
          await store.add(greve);
          await store.confirm(greve, at);
          expect(await store.watchedWords(ballerup)).toEqual([]);
          expect(await store.watchedWords(greve.sourceId)).toEqual(['havn']);
        });

        it('are found again after a word was ended unconfirmed and then asked for anew', async () => {
          const store = await open();
          await store.add(aWord('støj', 'one'));
          await store.end(aWord('støj', 'one'), at);
          await store.add(aWord('støj', 'two'));
          await store.confirm(aWord('støj', 'two'), later);
          expect(await store.watchedWords(ballerup)).toEqual(['støj']);
        });
      });
    },
  );
});
