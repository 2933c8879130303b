import { describe, expect, it } from 'vitest';
import { sourceId, subscriberId, subscriptionId, topicId } from '../../shared/domain/ids.ts';
import type { Destination, Subscription, Wish } from '../../shared/domain/subscription.ts';
import { dynamoSubscriptions } from '../../shared/stores/subscribers/dynamo-subscriptions.ts';
import { aSubscription } from '../support/a-subscription.ts';
import { anInterest } from '../support/an-interest.ts';
import { ballerup } from '../support/ballerup.ts';
import { memorySubscriptions } from '../support/memory-subscriptions.ts';
import { overBothStores } from '../support/over-both-stores.ts';

const at = '2026-04-02T10:00:00.000Z';
const later = '2026-05-02T10:00:00.000Z';
const pending = aSubscription();
const active: Subscription = { ...pending, status: 'active', confirmedAt: at };
const aWord = (word: string, name: string) =>
  aSubscription({ subscriptionId: subscriptionId(name), wish: { by: 'word', word } });

describe('subscriptions', () => {
  overBothStores(
    { memory: memorySubscriptions, dynamodb: ({ subscribers }) => dynamoSubscriptions(subscribers) },
    (open) => {
      describe('and those who have them', () => {
        const email: Destination = { via: 'email', address: 'Anna.Ærlig@Example.dk' };

        it('find a subscriber again by the address, without regard to case', async () => {
          const store = await open();
          const { subscriberId: id } = await store.subscriberFor(email);
          const again = await store.subscriberFor({ via: 'email', address: 'anna.ærlig@EXAMPLE.DK' });
          expect(again.subscriberId).toBe(id);
          expect(await store.subscriber(id)).toEqual({ subscriberId: id, destination: email });
        });

        it('make one subscriber of ten sign-ups at the same moment', async () => {
          const store = await open();
          const found = await Promise.all(Array.from({ length: 10 }, () => store.subscriberFor(email)));
          expect(new Set(found.map((subscriber) => subscriber.subscriberId)).size).toBe(1);
        });

        it('tell addresses, and channels, apart', async () => {
          const store = await open();
          const destinations: Destination[] = [
            email,
            { via: 'email', address: 'bo@example.dk' },
            { via: 'slack', channel: 'C0123ABCD' },
            { via: 'slack', channel: 'bo@example.dk' },
          ];
          const found = [];
          for (const destination of destinations) found.push((await store.subscriberFor(destination)).subscriberId);
          expect(new Set(found).size).toBe(4);
        });

        it('know nobody by an id that was never given', async () => {
          const store = await open();
          expect(await store.subscriber(subscriberId('nobody'))).toBeNull();
        });
      });

      describe('and what becomes of them', () => {
        it('are given back as they were written', async () => {
          const store = await open();
          await store.add(pending);
          expect(await store.get(pending.subscriberId, pending.subscriptionId)).toEqual(pending);
          expect(await store.ofSubscriber(pending.subscriberId)).toEqual([pending]);
          expect(await store.get(subscriberId('somebody-else'), pending.subscriptionId)).toBeNull();
        });

        it('match nothing until they are confirmed', async () => {
          const store = await open();
          await store.add(pending);
          expect(await store.interestedIn(ballerup, [pending.wish])).toEqual([]);
          await store.confirm(pending, at);
          expect(await store.get(pending.subscriberId, pending.subscriptionId)).toEqual(active);
          expect(await store.interestedIn(ballerup, [pending.wish])).toEqual([anInterest()]);
        });

        it('are confirmed once, however often the button is pressed', async () => {
          const store = await open();
          await store.add(pending);
          await store.confirm(pending, at);
          await store.confirm(pending, later);
          expect(await store.get(pending.subscriberId, pending.subscriptionId)).toEqual(active);
          expect(await store.interestedIn(ballerup, [pending.wish])).toHaveLength(1);
        });

        it('are found no more once they ended', async () => {
          const store = await open();
          await store.add(pending);
          await store.confirm(pending, at);
          await store.end(active, later);
          expect(await store.get(pending.subscriberId, pending.subscriptionId)).toEqual({
            ...active,
            status: 'ended',
            endedAt: later,
          });
          expect(await store.interestedIn(ballerup, [pending.wish])).toEqual([]);
        });

        it('end although whoever ends them holds a copy from before they were confirmed', async () => {
          const store = await open();
          await store.add(aWord('radikalisering', 'subscription-1'));
          await store.confirm(aWord('radikalisering', 'subscription-1'), at);
          await store.end(aWord('radikalisering', 'subscription-1'), later);
          expect(await store.interestedIn(ballerup, [{ by: 'word', word: 'radikalisering' }])).toEqual([]);
          expect(await store.watchedWords(ballerup)).toEqual([]);
          expect(await store.ofSubscriber(pending.subscriberId)).toMatchObject([
            { status: 'ended', confirmedAt: at, endedAt: later },
          ]);
        });

        it('end once, and are not confirmed again after that', async () => {
          const store = await open();
          await store.add(pending);
          await store.end(pending, at);
          await store.end(pending, later);
          await store.confirm(pending, later);
          expect(await store.ofSubscriber(pending.subscriberId)).toEqual([
            { ...pending, status: 'ended', endedAt: at },
          ]);
          expect(await store.interestedIn(ballerup, [pending.wish])).toEqual([]);
        });

        it('that are not there are neither confirmed nor ended', async () => {
          const store = await open();
          await store.confirm(pending, at);
          await store.end(active, later);
          expect(await store.get(pending.subscriberId, pending.subscriptionId)).toBeNull();
          expect(await store.interestedIn(ballerup, [pending.wish])).toEqual([]);
        });
      });

      describe('and who asked for what', () => {
        const wishes: Wish[] = [
          { by: 'source' },
          { by: 'committee', committee: 'Kultur- og Fritidsudvalget' },
          { by: 'topic', topic: topicId('skole') },
          { by: 'word', word: 'radikalisering' },
          { by: 'case', caseNumber: '15.00.00-A00-23-26' },
        ];
        const named = (wish: Wish) => aSubscription({ subscriptionId: subscriptionId(`by-${wish.by}`), wish });
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
          expect(namesOf(await store.interestedIn(ballerup, [pending.wish]))).toEqual(namesOf(many));
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
