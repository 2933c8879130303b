import { describe, expect, it } from 'vitest';
import { publicationId } from '../../../shared/domain/ids.ts';
import { aPublication } from '../../support/a-publication.ts';
import { aWatch, shown } from '../../support/a-watch.ts';
import { anItem } from '../../support/an-item.ts';
import { ballerup } from '../../support/ballerup.ts';

const items = ['1', '2', '3', '4'].map((number) =>
  anItem({ number, title: `Sag ${number}`, caseNumber: `00.00.00-A00-${number}-26` }),
);
const agenda = aPublication({ publicationId: publicationId('dagsorden-1'), items });
const broken = { ...agenda, items: items.slice(0, 1) };
const others = ['a', 'b', 'c', 'd', 'e'].map((name) =>
  aPublication({ publicationId: publicationId(name), startsAt: '2026-04-07T06:00:00.000Z', supplementary: name > 'a' }),
);

/** The agenda was captured, and at the next poll the site shows a quarter of it. */
const thatBroke = async () => {
  const world = await aWatch();
  world.shows(shown(agenda));
  await world.look();
  world.shows(shown(broken));
  /** How many revisions each of the following polls tells, ten minutes apart. */
  const polls = async (count: number) => {
    const told: number[] = [];
    for (let poll = 0; poll < count; poll += 1) {
      world.clock.pass(10);
      told.push((await world.look()).length);
    }
    return told;
  };
  const judge = async (verdict: 'released' | 'dropped') => {
    const [held] = await world.quarantine.all();
    if (held !== undefined) await world.quarantine.judge(held, verdict);
  };
  return { ...world, polls, judge };
};

describe('a meeting that is hard to believe', () => {
  it('is looked at again at every poll, and told after the half hour, not after an hour', async () => {
    const { polls, quarantine } = await thatBroke();
    expect(await polls(5)).toEqual([0, 0, 0, 1, 0]);
    expect(await quarantine.all()).toEqual([]);
  });

  it('is told at the next poll when a person releases it', async () => {
    const { polls, judge } = await thatBroke();
    await polls(1);
    await judge('released');
    expect(await polls(2)).toEqual([1, 0]);
  });

  it('is never told when a person drops it, until the site shows something else', async () => {
    const { polls, judge, shows } = await thatBroke();
    await polls(1);
    await judge('dropped');
    expect(await polls(8)).toEqual(Array.from({ length: 8 }, () => 0));
    shows(shown({ ...agenda, items: items.slice(0, 3) }));
    expect(await polls(1)).toEqual([1]);
  });
});

describe('a list that is hard to believe', () => {
  const thatShrank = async () => {
    const world = await aWatch();
    world.shows(...[agenda, ...others].map((each) => shown(each)));
    await world.look();
    world.clock.pass(10);
    world.shows(shown(agenda), shown(others[0] ?? agenda));
    await world.look();
    return world;
  };

  it('is held with how many publications there were and are', async () => {
    const { quarantine } = await thatShrank();
    expect(await quarantine.all()).toMatchObject([
      { what: 'list', sourceId: 'ballerup', counted: { before: 6, after: 2 } },
    ]);
  });

  it('is believed only when a later look shows the very same list', async () => {
    const { look, shows, clock, states, quarantine } = await thatShrank();
    clock.pass(40);
    shows(shown(others[0] ?? agenda), shown(others[1] ?? agenda));
    await look();
    expect(await states.get(ballerup)).toMatchObject({ listed: 6, doubtedSince: clock.now().toISOString() });
    clock.pass(30);
    await look();
    expect(await states.get(ballerup)).toMatchObject({ listed: 2, doubtedSince: null });
    expect(await quarantine.all()).toEqual([]);
  });

  it('is believed at the next poll when a person releases it', async () => {
    const { look, clock, states, quarantine } = await thatShrank();
    const [held] = await quarantine.all();
    if (held !== undefined) await quarantine.judge(held, 'released');
    clock.pass(10);
    await look();
    expect(await states.get(ballerup)).toMatchObject({ listed: 2 });
  });

  it('leaves the meetings we know of watched when a person drops it', async () => {
    const { look, shows, clock, states, quarantine } = await thatShrank();
    const [held] = await quarantine.all();
    if (held !== undefined) await quarantine.judge(held, 'dropped');
    clock.pass(60);
    shows(shown({ ...agenda, items: items.slice(0, 3) }), shown(others[0] ?? agenda));
    expect(await look()).toHaveLength(1);
    expect(await states.get(ballerup)).toMatchObject({ listed: 6 });
  });
});
