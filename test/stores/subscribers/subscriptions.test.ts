import { describe, expect, it } from 'vitest';
import { subscriberId, subscriptionId } from '../../../shared/domain/ids.ts';
import type { Destination, Subscription } from '../../../shared/domain/subscription.ts';
import { dynamoSubscriptions } from '../../../shared/stores/subscribers/dynamo-subscriptions.ts';
import { aSeal } from '../../support/a-seal.ts';
import { aSubscription } from '../../support/a-subscription.ts';
import { anInterest } from '../../support/an-interest.ts';
import { ballerup } from '../../support/ballerup.ts';
import { memorySubscriptions } from '../../support/memory-subscriptions.ts';
import { overBothStores } from '../../support/over-both-stores.ts';

const at = '2026-04-02T10:00:00.000Z';
const later = '2026-05-02T10:00:00.000Z';
const pending = aSubscription();
const active: Subscription = { ...pending, status: 'active', confirmedAt: at };
const aWord = (word: string, name: string) =>
  aSubscription({ subscriptionId: subscriptionId(name), wishes: [{ by: 'word', word }] });

describe('subscriptions', () => {
  overBothStores(
    { memory: memorySubscriptions, dynamodb: ({ subscribers }) => dynamoSubscriptions(subscribers, aSeal()) },
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
            { via: 'slack', team: null, channel: 'C0123ABCD' },
            { via: 'slack', team: null, channel: 'bo@example.dk' },
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
          expect(await store.interestedIn(ballerup, pending.wishes)).toEqual([]);
          await store.confirm(pending, at);
          expect(await store.get(pending.subscriberId, pending.subscriptionId)).toEqual(active);
          expect(await store.interestedIn(ballerup, pending.wishes)).toEqual([anInterest()]);
        });

        it('are confirmed once, however often the button is pressed', async () => {
          const store = await open();
          await store.add(pending);
          await store.confirm(pending, at);
          await store.confirm(pending, later);
          expect(await store.get(pending.subscriberId, pending.subscriptionId)).toEqual(active);
          expect(await store.interestedIn(ballerup, pending.wishes)).toHaveLength(1);
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
          expect(await store.interestedIn(ballerup, pending.wishes)).toEqual([]);
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
          expect(await store.interestedIn(ballerup, pending.wishes)).toEqual([]);
        });

        it('that are not there are neither confirmed nor ended', async () => {
          const store = await open();
          await store.confirm(pending, at);
          await store.end(active, later);
          expect(await store.get(pending.subscriberId, pending.subscriptionId)).toBeNull();
          expect(await store.interestedIn(ballerup, pending.wishes)).toEqual([]);
        });
      });
    },
  );
});
