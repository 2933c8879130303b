import { describe, expect, it } from 'vitest';
import { aTownOfReaders } from '../functions/corrections/a-town-of-readers.ts';
import { firstTold } from '../functions/corrections/three-revisions.ts';

const day = 24 * 60;
const everything = { by: 'source' } as const;

const manyDigests = async (cadence: 'daily' | 'weekly', times: number) => {
  const town = aTownOfReaders();
  await town.follow('astrid', everything, { cadence });
  await town.tell(firstTold);
  for (let morning = 0; morning < 16; morning += 1) {
    town.clock.pass(day);
    for (let time = 0; time < times; time += 1) await town.sendDigests();
    await town.bringAllOut();
  }
  return town;
};

describe('a match', () => {
  it.each([
    ['daily', 1],
    ['daily', 3],
    ['weekly', 1],
    ['weekly', 3],
  ] as const)(
    'is told once in sixteen days of %s digests, each run %i times: a two-day window',
    async (cadence, times) => {
      const { recipients } = await manyDigests(cadence, times);
      expect(recipients()).toEqual(['astrid']);
    },
  );

  it('is told after a week in which no digest ran: a ledger forgets nothing', async () => {
    const town = aTownOfReaders();
    await town.follow('astrid', everything, { cadence: 'daily' });
    await town.tell(firstTold);
    town.clock.pass(7 * day);
    await town.sendDigests();
    await town.bringAllOut();
    expect(town.recipients()).toEqual(['astrid']);
  });
});
