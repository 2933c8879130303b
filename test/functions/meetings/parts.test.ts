import { describe, expect, it } from 'vitest';
import { publicationId } from '../../../shared/domain/ids.ts';
import { aPublication } from '../../support/a-publication.ts';
import { aWatch, kindsIn, shown } from '../../support/a-watch.ts';
import { anItem } from '../../support/an-item.ts';

const items = ['1', '2', '3', '4', '5', '6'].map((number) =>
  anItem({ number, title: `Sag nummer ${number}`, caseNumber: `00.00.00-A00-${number}-26` }),
);
const open = aPublication({ publicationId: publicationId('aaben'), items: items.slice(0, 4) });
const closed = aPublication({ publicationId: publicationId('lukket'), items: items.slice(4) });
const agenda = { ...open, publicationId: publicationId('dagsorden') };
const supplement = { ...closed, publicationId: publicationId('tillaeg'), supplementary: true };

const titlesIn = (revision: { meeting: { items: { title: string }[] } } | null) =>
  revision?.meeting.items.map(({ title }) => title);

describe('a meeting that is split over two publications', () => {
  it.each([
    ['the open part first', [open, closed]],
    ['the closed part first', [closed, open]],
  ])('is one meeting with the items of both: %s', async (_, parts) => {
    const { look, shows, meetings, revisions, quarantine, clock } = await aWatch();
    shows(...parts.map((part, index) => shown(part, { releasedAt: `2026-04-0${index + 1}T08:00:00.000Z` })));
    await look();
    const [meeting] = await meetings();
    expect(await meetings()).toHaveLength(1);
    const all = items.map(({ title }) => title);
    expect(titlesIn(meeting === undefined ? null : await revisions.latest(meeting))?.toSorted()).toEqual(all);
    clock.pass(60);
    expect(await look()).toEqual([]);
    expect(await quarantine.all()).toEqual([]);
  });

  it('tells the items of a part that comes later as added', async () => {
    const { look, shows, clock } = await aWatch();
    shows(shown(open, { releasedAt: '2026-04-09T08:00:00.000Z' }));
    await look();
    clock.pass(10);
    shows(
      shown(open, { releasedAt: '2026-04-09T08:00:00.000Z' }),
      shown(closed, { releasedAt: '2026-04-10T08:00:00.000Z' }),
    );
    expect(kindsIn(await look())).toEqual(['item-added', 'item-added']);
  });
});

describe('a supplementary agenda', () => {
  it('adds its items to the meeting', async () => {
    const { look, shows, clock, meetings } = await aWatch();
    shows(shown(agenda));
    await look();
    clock.pass(10);
    shows(shown(agenda), shown(supplement));
    expect(await look()).toMatchObject([
      {
        changes: [
          { kind: 'item-added', item: { number: '5' } },
          { kind: 'item-added', item: { number: '6' } },
        ],
      },
    ]);
    expect(await meetings()).toHaveLength(1);
  });

  it('leaves the meeting whole when the list no longer shows the agenda', async () => {
    const { look, shows, clock } = await aWatch();
    shows(shown(agenda), shown(supplement));
    await look();
    clock.pass(10);
    shows(shown(supplement));
    expect(await look()).toEqual([]);
    clock.pass(40);
    expect(await look()).toEqual([]);
  });
});
