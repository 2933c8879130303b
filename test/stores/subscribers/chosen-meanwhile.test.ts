import { TransactWriteCommand } from '@aws-sdk/lib-dynamodb';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Choices, Subscriptions, Wish } from '../../../shared/domain/subscription.ts';
import { dynamoSubscriptions } from '../../../shared/stores/subscribers/dynamo-subscriptions.ts';
import type { Table } from '../../../shared/stores/table.ts';
import { aSeal } from '../../support/a-seal.ts';
import { aSubscription } from '../../support/a-subscription.ts';
import { ballerup } from '../../support/ballerup.ts';
import { startTestDatabase, type TestDatabase, whyNoDatabase } from '../../support/test-database.ts';

const at = '2026-04-02T10:00:00.000Z';
const wishes: Wish[] = [{ by: 'source' }, { by: 'word', word: 'cykelsti' }];
const one = aSubscription({ wishes, cadence: 'daily' });
const chosen: Choices = { cadence: 'daily', kinds: ['item-postponed'] };
const others: Choices = { cadence: 'daily', kinds: ['item-absent', 'item-withdrawn'] };

describe.skipIf(whyNoDatabase !== null)('choosing anew at the moment of another step', () => {
  let database: TestDatabase;
  beforeAll(async () => {
    database = await startTestDatabase();
  });
  afterAll(() => database?.stop());

  const opened = async (status: 'pending' | 'active' | 'paused') => {
    const { subscribers: table } = await database.freshTables();
    const store = dynamoSubscriptions(table, aSeal());
    await store.add(one);
    if (status !== 'pending') await store.confirm(one, at);
    if (status === 'paused') await store.pause(one);
    const now = () => store.get(one.subscriberId, one.subscriptionId);
    const found = async () => (await store.interestedIn(ballerup, wishes)).map(({ kinds }) => kinds);
    return { table, store, now, found };
  };

  type Step = (store: Subscriptions) => Promise<unknown>;
  const choose: Step = (store) => store.changeChoices(one, chosen);
  const steps: [string, 'pending' | 'active' | 'paused', Step, 'active' | 'paused' | 'ended' | undefined][] = [
    ['confirmed', 'pending', (store) => store.confirm(one, at), 'active'],
    ['paused', 'active', (store) => store.pause(one), 'paused'],
    ['resumed', 'paused', (store) => store.resume(one, at), 'active'],
    ['stopped', 'active', (store) => store.end(one, at), 'ended'],
    ['taken away unconfirmed', 'pending', (store) => store.removeUnconfirmed(one), undefined],
    ['erased', 'active', (store) => store.erase(one.subscriberId), undefined],
  ];

  it.each(steps)('loses neither when it is %s between the look and the write', async (_, status, step, after) => {
    const { table, now, found } = await opened(status);
    const late = dynamoSubscriptions(
      interrupted(table, () => step(dynamoSubscriptions(table, aSeal()))),
      aSeal(),
    );
    const answer = await late.changeChoices(one, chosen);
    const kept = await now();
    expect(answer).toEqual(kept);
    expect(kept?.status).toBe(after);
    if (after === 'active' || after === 'paused') expect(kept).toMatchObject(chosen);
    expect(await found()).toEqual(after === 'active' ? wishes.map(() => chosen.kinds) : []);
  });

  it.each(steps.slice(0, 4))('is not written over by what is %s', async (_, status, step, after) => {
    const { table, now, found } = await opened(status);
    await step(
      dynamoSubscriptions(
        interrupted(table, () => choose(dynamoSubscriptions(table, aSeal()))),
        aSeal(),
      ),
    );
    expect(await now()).toMatchObject({ ...chosen, status: after });
    expect(await found()).toEqual(after === 'active' ? wishes.map(() => chosen.kinds) : []);
  });

  it('leaves one of two choices whole', async () => {
    const { store, now, found } = await opened('active');
    await Promise.all([chosen, others].map((choices) => store.changeChoices(one, choices)));
    const kept = await now();
    expect([chosen.kinds, others.kinds]).toContainEqual(kept?.kinds);
    expect(await found()).toEqual(wishes.map(() => kept?.kinds));
  });

  it.each(['before', 'after'] as const)(
    'is written whole or not at all, and again: a crash %s the write',
    async (when) => {
      const { table, store, now, found } = await opened('active');
      const crashing = dynamoSubscriptions(interrupted(table, crash, when), aSeal());
      await expect(crashing.changeChoices(one, chosen)).rejects.toThrow('crash');
      const kinds = when === 'before' ? null : chosen.kinds;
      expect([(await now())?.kinds, await found()]).toEqual([kinds, wishes.map(() => kinds)]);
      expect(await store.changeChoices(one, chosen)).toMatchObject(chosen);
      expect(await found()).toEqual(wishes.map(() => chosen.kinds));
      expect(await store.watchedWords(ballerup)).toEqual(['cykelsti']);
    },
  );
});

const crash = async () => {
  throw new Error('A crash.');
};

/** The table, where something else happens just before or after its first transaction is written. */
const interrupted = (
  { client, name }: Table,
  meanwhile: () => Promise<unknown>,
  when: 'before' | 'after' = 'before',
): Table => {
  let isFirst = true;
  const send = async (command: unknown): Promise<unknown> => {
    const isMet = isFirst && command instanceof TransactWriteCommand;
    if (isMet) isFirst = false;
    if (isMet && when === 'before') await meanwhile();
    const answer = await client.send(command as never);
    if (isMet && when === 'after') await meanwhile();
    return answer;
  };
  return {
    client: new Proxy(client, { get: (target, key) => (key === 'send' ? send : Reflect.get(target, key)) }),
    name,
  };
};
