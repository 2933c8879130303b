import { describe, expect, it } from 'vitest';
import { publicationId } from '../../shared/domain/ids.ts';
import { aPublication } from '../support/a-publication.ts';
import { aWatch, kindsIn, shown } from '../support/a-watch.ts';
import { anItem } from '../support/an-item.ts';

const april = aPublication({ publicationId: publicationId('dagsorden-april') });
const others = ['2026-05-12', '2026-06-09', '2026-06-23'].map((day) =>
  aPublication({ publicationId: publicationId(day), startsAt: `${day}T06:00:00.000Z` }),
);

/** Four meetings were listed and captured; now the list shows three. */
const withoutApril = async () => {
  const world = await aWatch();
  world.shows(...[april, ...others].map((each) => shown(each)));
  await world.look();
  world.shows(...others.map((each) => shown(each)));
  return world;
};

describe('a meeting that is missing from the list', () => {
  it('is not taken as cancelled, however often it is missing', async () => {
    const { look, clock, meetings } = await withoutApril();
    for (const minutes of [10, 31, 24 * 60, 30 * 24 * 60]) {
      clock.pass(minutes);
      expect(kindsIn(await look())).toEqual([]);
    }
    expect(await meetings()).toHaveLength(4);
  });

  it('goes on where it was when it is listed again', async () => {
    const { look, clock, shows } = await withoutApril();
    await look();
    clock.pass(60);
    const edited = { ...april, items: [...april.items, anItem({ number: '9', title: 'Ny sag', caseNumber: null })] };
    shows(...[edited, ...others].map((each) => shown(each)));
    expect(kindsIn(await look())).toEqual(['item-added']);
  });

  it('is cancelled when its page says so', async () => {
    const world = await aWatch();
    world.shows(shown(april));
    await world.look();
    world.clock.pass(10);
    world.shows(shown({ ...april, place: 'AFLYST' }));
    expect(kindsIn(await world.look())).toEqual(['meeting-cancelled']);
  });
});
