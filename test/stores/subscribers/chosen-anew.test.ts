import { describe, expect, it } from 'vitest';
import type { Choices, Subscription, Subscriptions, Wish } from '../../../shared/domain/subscription.ts';
import { dynamoSubscriptions } from '../../../shared/stores/subscribers/dynamo-subscriptions.ts';
import { aSeal } from '../../support/a-seal.ts';
import { aSubscription } from '../../support/a-subscription.ts';
import { ballerup } from '../../support/ballerup.ts';
import { memorySubscriptions } from '../../support/memory-subscriptions.ts';
import { overBothStores } from '../../support/over-both-stores.ts';

const at = '2026-04-02T10:00:00.000Z';
const wishes: Wish[] = [{ by: 'source' }, { by: 'word', word: 'cykelsti' }, { by: 'case', caseNumber: '1-2-26' }];
const several = aSubscription({ wishes, kinds: ['item-postponed'], cadence: 'daily' });
const weekly: Choices = { cadence: 'weekly', kinds: ['decision-recorded', 'case-decided'] };
const usual: Choices = { cadence: 'at-once', kinds: null };

/** With which choices it is found, by each of its wishes. */
const foundBy = async (store: Subscriptions): Promise<Choices[]> =>
  (await store.interestedIn(ballerup, wishes)).map(({ kinds, cadence }) => ({ cadence, kinds }));
const byEach = (choices: Choices): Choices[] => wishes.map(() => choices);

describe('what is chosen anew for a subscription', () => {
  overBothStores(
    { memory: memorySubscriptions, dynamodb: ({ subscribers }) => dynamoSubscriptions(subscribers, aSeal()) },
    (open) => {
      const added = async (status: Subscription['status']) => {
        const store = await open();
        await store.add(several);
        if (status !== 'pending') await store.confirm(several, at);
        if (status === 'paused') await store.pause(several);
        return { store, now: () => store.get(several.subscriberId, several.subscriptionId) };
      };

      it('holds for each of its wishes, and leaves all else as it was', async () => {
        const { store, now } = await added('active');
        const before = await now();
        for (const choices of [weekly, usual, weekly]) {
          expect(await store.changeChoices(several, choices)).toEqual({ ...before, ...choices });
          expect(await now()).toEqual({ ...before, ...choices });
          expect(await foundBy(store)).toEqual(byEach(choices));
          expect(await store.watchedWords(ballerup)).toEqual(['cykelsti']);
        }
        await store.end(several, at);
        expect(await store.watchedWords(ballerup)).toEqual([]);
      });

      it.each(['pending', 'paused'] as const)('neither confirms nor resumes it: %s', async (status) => {
        const { store, now } = await added(status);
        expect(await store.changeChoices(several, weekly)).toMatchObject({ ...weekly, status });
        expect(await now()).toMatchObject({ ...weekly, status });
        expect(await foundBy(store)).toEqual([]);
        await (status === 'pending' ? store.confirm(several, at) : store.resume(several, at));
        expect(await foundBy(store)).toEqual(byEach(weekly));
      });

      it('leaves why it rests', async () => {
        const { store, now } = await added('active');
        const rest = { because: 'bounces', since: at } as const;
        await store.pause(several, rest);
        await store.changeChoices(several, weekly);
        expect(await now()).toMatchObject({ ...weekly, status: 'paused', rest });
      });

      it('comes too late for one that has ended or is gone', async () => {
        const { store, now } = await added('active');
        await store.end(several, at);
        const ended = await now();
        expect(await store.changeChoices(several, weekly)).toEqual(ended);
        expect(await now()).toEqual(ended);
        await store.erase(several.subscriberId);
        expect(await store.changeChoices(several, weekly)).toBeNull();
        expect(await now()).toBeNull();
        expect(await foundBy(store)).toEqual([]);
      });
    },
  );
});
