import { describe, expect, it } from 'vitest';
import { aTownOfReaders } from '../functions/corrections/a-town-of-readers.ts';
import { firstTold } from '../functions/corrections/three-revisions.ts';

const names = ['astrid', 'bo', 'carla'];

const aTown = async (cadence: 'at-once' | 'daily' = 'at-once') => {
  const town = aTownOfReaders();
  for (const name of names) await town.follow(name, { by: 'source' }, { cadence });
  await town.store(firstTold);
  return town;
};

/** Fails once, when it is called for the `at`th time: a program that dies there. */
const diesAt = <Given extends unknown[], Answer>(at: number, step: (...given: Given) => Promise<Answer>) => {
  let calls = 0;
  return async (...given: Given): Promise<Answer> => {
    calls += 1;
    if (calls === at) throw new Error('The program died here.');
    return step(...given);
  };
};

describe('the mark that something was told', () => {
  it.each([1, 2, 3])('is not set before it was announced: nothing is lost at send %i', async (at) => {
    const town = await aTown();
    const { email } = town.queues;
    const send = email.send;
    const dying = diesAt(at, send);
    await expect(town.raiseThrough(dying, firstTold)).rejects.toThrow();
    town.clock.pass(6);
    await town.watchOver();
    await town.bringAllOut();
    expect(town.recipients()).toEqual(names);
  });

  it.each([1, 2, 3])(
    'is not left for the very end: a crash at send %i repeats nothing that was announced',
    async (at) => {
      const town = await aTown();
      await expect(town.raiseThrough(diesAt(at, town.queues.email.send), firstTold)).rejects.toThrow();
      await town.raise(firstTold);
      expect(town.queues.email.sent).toHaveLength(names.length);
      await town.bringAllOut();
      expect(town.recipients()).toEqual(names);
    },
  );

  it.each([
    ['before the digest is announced', 'markAnnounced'],
    ['before its alerts are taken off the list', 'gathered'],
  ] as const)('loses and repeats nothing when the program dies %s', async (_, step) => {
    const town = await aTown('daily');
    await town.raise(firstTold);
    town.clock.pass(20 * 60);
    const { markAnnounced, gathered } = town.outbox;
    if (step === 'gathered') town.outbox.gathered = diesAt(1, gathered);
    else town.outbox.markAnnounced = diesAt(1, markAnnounced);
    await expect(town.sendDigests()).rejects.toThrow();
    await town.sendDigests();
    await town.bringAllOut();
    town.clock.pass(24 * 60);
    await town.sendDigests();
    await town.bringAllOut();
    expect(town.recipients()).toEqual(names);
  });
});
