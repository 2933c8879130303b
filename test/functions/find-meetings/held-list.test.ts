import { describe, expect, it } from 'vitest';
import { publicationId } from '../../../shared/domain/ids.ts';
import { aListedPublication } from '../../support/a-listed-publication.ts';
import { ballerup } from '../../support/ballerup.ts';
import { aPoll } from './a-poll.ts';

const six = Array.from({ length: 6 }, (_, index) =>
  aListedPublication({ publicationId: publicationId(`referat-${index}`), startsAt: `2026-04-1${index}T06:00:00.000Z` }),
);
const three = six.slice(0, 3);

const afterASoundList = async () => {
  const world = aPoll();
  world.list(six);
  await world.poll();
  world.clock.pass(90);
  return world;
};

describe('a list that is hard to believe', () => {
  it.each([
    ['empty', []],
    ['a third shorter', three],
  ])('is held when it is %s, and nothing is asked for', async (_, shrunken) => {
    const { list, poll, states, clock } = await afterASoundList();
    list(shrunken);
    expect(await poll()).toEqual([]);
    expect(await states.get(ballerup)).toMatchObject({
      listed: 6,
      doubtedSince: clock.now().toISOString(),
      lastProblem: { words: expect.stringContaining('implausible') },
      lastReadAt: '2026-04-15T09:00:00.000Z',
    });
  });

  it('is believed when it still looks like that half an hour later, and not before', async () => {
    const { list, poll, states, clock } = await afterASoundList();
    list(three);
    await poll();
    clock.pass(29);
    expect(await poll()).toEqual([]);
    clock.pass(1);
    expect(await poll()).toHaveLength(3);
    expect(await states.get(ballerup)).toMatchObject({ listed: 3, doubtedSince: null, lastProblem: null });
  });

  it('is doubted from the start again when the list was sound in between', async () => {
    const { list, poll, clock } = await afterASoundList();
    list([]);
    await poll();
    clock.pass(20);
    list(six);
    await poll();
    clock.pass(20);
    list([]);
    expect(await poll()).toEqual([]);
  });

  it('deletes nothing even when it is believed', async () => {
    const { list, poll, clock, meetingsKnown } = await afterASoundList();
    list([]);
    await poll();
    clock.pass(30);
    await poll();
    expect(await meetingsKnown()).toHaveLength(6);
  });
});

describe('a source that cannot be read', () => {
  it('is noted in our own words, and what we know of it stays', async () => {
    const { list, poll, states, clock } = await afterASoundList();
    list({ kind: 'unreachable', reason: 'timeout', status: 503 });
    expect(await poll()).toEqual([]);
    expect(await states.get(ballerup)).toMatchObject({
      listed: 6,
      lastReadAt: '2026-04-15T09:00:00.000Z',
      lastProblem: { at: clock.now().toISOString(), words: 'unreachable: timeout (HTTP 503)' },
    });
  });

  it('is well again once it answers', async () => {
    const { list, poll, states } = await afterASoundList();
    list({ kind: 'blocked', reason: 'a bot wall' });
    await poll();
    list(six);
    expect(await poll()).toHaveLength(6);
    expect(await states.get(ballerup)).toMatchObject({ lastProblem: null });
  });
});
