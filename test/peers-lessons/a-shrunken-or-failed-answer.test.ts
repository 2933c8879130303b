import { describe, expect, it } from 'vitest';
import { publicationId } from '../../shared/domain/ids.ts';
import { readPage } from '../../shared/sources/read-page.ts';
import { aPublication } from '../support/a-publication.ts';
import { aWatch, kindsIn, type Shown, shown } from '../support/a-watch.ts';
import { anItem } from '../support/an-item.ts';
import { savedPages } from '../variants/saved-publications.ts';

const items = ['1', '2', '3', '4', '5'].map((number) =>
  anItem({ number, title: `Sag ${number}`, caseNumber: `00.00.00-A00-${number}-26` }),
);
const agendas = ['2026-04-14', '2026-05-12', '2026-06-09'].map((day) =>
  aPublication({ publicationId: publicationId(day), startsAt: `${day}T06:00:00.000Z`, items }),
);
const whole = agendas.map((each) => shown(each));

const afterAGoodLook = async () => {
  const world = await aWatch();
  world.shows(...whole);
  await world.look();
  return world;
};

/** What is told while the site shows this for twenty minutes, and when it is well again. */
const toldWhile = async (broken: readonly Shown[]): Promise<string[]> => {
  const { shows, look, clock } = await afterAGoodLook();
  const told: string[] = [];
  shows(...broken);
  for (const minutes of [10, 10]) {
    clock.pass(minutes);
    told.push(...kindsIn(await look()));
  }
  shows(...whole);
  clock.pass(120);
  return [...told, ...kindsIn(await look())];
};

describe('a shrunken answer', () => {
  it.each([
    ['no meeting at all', []],
    ['one meeting of three', whole.slice(0, 1)],
    ['agendas of two items of five', agendas.map((each) => shown({ ...each, items: items.slice(0, 2) }))],
    ['agendas without items', agendas.map((each) => shown({ ...each, items: [] }))],
    ['the wrong meeting under every address', agendas.map((each) => shown({ ...each, items: [anItem()] }))],
  ])('is not taken as the truth: %s', async (_, broken) => {
    expect(await toldWhile(broken)).toEqual([]);
  });

  it('of which one item is missing is told as absent only when a second look misses it too', async () => {
    const { shows, look, clock } = await afterAGoodLook();
    shows(...agendas.map((each) => shown({ ...each, items: items.slice(0, 4) })));
    clock.pass(10);
    const [first] = await look();
    expect(first?.changes).toMatchObject([{ kind: 'item-absent', confirmed: false }]);
    shows(...whole);
    clock.pass(60);
    expect(kindsIn(await look())).toEqual([]);
  });
});

describe('a failed answer', () => {
  it.each(savedPages('os2web', '.html').concat(savedPages('firstagenda', '.json')))(
    'is not taken as the truth: %s, broken off anywhere, is a problem and never a shorter meeting',
    (name, page) => {
      for (let part = 1; part < 40; part += 1)
        expect(readPage(page.slice(0, (page.trimEnd().length * part) / 40), { origin: null, name })).toMatchObject({
          ok: false,
        });
    },
  );

  it('to every question for a page tells nothing', async () => {
    const { look, clock, shows } = await afterAGoodLook();
    const elsewhere = publicationId('andet-sted');
    shows(
      ...whole.map(({ listed, publication }) => ({
        listed,
        publication: { ...publication, publicationId: elsewhere },
      })),
    );
    clock.pass(10);
    expect(kindsIn(await look())).toEqual([]);
  });
});
