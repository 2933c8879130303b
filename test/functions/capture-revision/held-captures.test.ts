import { describe, expect, it } from 'vitest';
import { publicationId } from '../../../shared/domain/ids.ts';
import { aPublication } from '../../support/a-publication.ts';
import { pageOf } from '../../support/a-source.ts';
import { anItem } from '../../support/an-item.ts';
import { aCapture, april } from './a-capture.ts';

const items = ['1', '2', '3', '4', '5'].map((number) =>
  anItem({ number, title: `Sag ${number}`, caseNumber: `00.00.00-A00-${number}-26` }),
);
const whole = aPublication({ publicationId: publicationId('dagsorden-1'), items });
const nearlyEmpty = { ...whole, items: items.slice(0, 2) };

/** The whole agenda is captured, and an hour later the site shows something else. */
const thenShows = async (later: typeof whole) => {
  const world = aCapture();
  await world.publish(whole);
  await world.capture(whole);
  world.clock.pass(60);
  await world.publish(later);
  await world.capture(later);
  const judge = async (verdict: 'released' | 'dropped') => {
    const [held] = await world.quarantine.all();
    if (held !== undefined) await world.quarantine.judge(held, verdict);
  };
  return { ...world, judge };
};

describe('a capture that is hard to believe', () => {
  it.each([
    ['no items where there were some', { ...whole, items: [] }],
    ['more than half of them gone', nearlyEmpty],
    ['a start years away', { ...whole, startsAt: '2206-04-14T06:00:00.000Z' }],
  ])('is held: %s', async (_, later) => {
    const { latest, announced, recordOf } = await thenShows(later);
    expect(await latest()).toMatchObject({ number: 1, meeting: { items } });
    expect(announced()).toEqual([1]);
    expect(await recordOf(whole.publicationId)).toMatchObject({
      captured: { at: '2026-04-15T09:00:00.000Z' },
      doubted: { at: '2026-04-15T10:00:00.000Z', dropped: false },
    });
  });

  it('is kept with all that it says and the evidence for it, for a person to judge', async () => {
    const { quarantine, clock, pages } = await thenShows(nearlyEmpty);
    const { sha256, url, fetchedAt } = pageOf(nearlyEmpty, clock.now());
    expect(await quarantine.all()).toMatchObject([
      {
        what: 'capture',
        sourceId: 'ballerup',
        publicationId: 'dagsorden-1',
        meetingId: april,
        why: '3 of 5 items are gone',
        firstSeenAt: '2026-04-15T10:00:00.000Z',
        counted: { before: 5, after: 2 },
        verdict: null,
        content: { publication: nearlyEmpty },
        evidence: { sha256, url, fetchedAt },
      },
    ]);
    expect(await pages.get(sha256)).not.toBeNull();
  });

  it('is held at first sight too, when it is years away', async () => {
    const { publish, capture, latest, quarantine } = aCapture();
    await publish({ ...whole, startsAt: '2206-04-14T06:00:00.000Z' }, { firstSight: true });
    await capture(whole);
    expect(await latest()).toBeNull();
    expect(await quarantine.all()).toMatchObject([{ counted: { before: 0, after: 5 } }]);
  });

  it('is believed when a second look half an hour later says the same, and not before', async () => {
    const { capture, latest, announced, clock, recordOf, quarantine } = await thenShows(nearlyEmpty);
    clock.pass(29);
    await capture(nearlyEmpty);
    expect(await latest()).toMatchObject({ number: 1 });
    clock.pass(1);
    await capture(nearlyEmpty);
    expect(await latest()).toMatchObject({ number: 2, meeting: { items: nearlyEmpty.items } });
    expect(announced()).toEqual([1, 2]);
    expect(await recordOf(whole.publicationId)).toMatchObject({
      captured: { at: clock.now().toISOString() },
      doubted: null,
    });
    expect(await quarantine.all()).toEqual([]);
  });

  it('is doubted from the start again when the second look says something else', async () => {
    const { publish, capture, latest, clock, quarantine } = await thenShows(nearlyEmpty);
    clock.pass(30);
    await publish({ ...whole, items: items.slice(0, 1) });
    await capture(whole);
    expect(await latest()).toMatchObject({ number: 1 });
    expect(await quarantine.all()).toMatchObject([{ firstSeenAt: clock.now().toISOString() }]);
  });

  it('is forgotten when the second look finds the meeting as it was', async () => {
    const { publish, capture, latest, announced, clock, recordOf, quarantine } = await thenShows(nearlyEmpty);
    clock.pass(30);
    await publish(whole);
    await capture(whole);
    expect(await latest()).toMatchObject({ number: 1 });
    expect(announced()).toEqual([1]);
    expect(await recordOf(whole.publicationId)).toMatchObject({ doubted: null });
    expect(await quarantine.all()).toEqual([]);
  });

  it('leaves what its publication said as it was, for the other publications of the sitting', async () => {
    const { publish, capture, latest } = await thenShows(nearlyEmpty);
    const added = anItem({ number: '6', title: 'Sag 6', caseNumber: '00.00.00-A00-6-26' });
    const supplement = aPublication({ publicationId: publicationId('tillaeg'), supplementary: true, items: [added] });
    await publish(supplement);
    await capture(supplement);
    expect(await latest()).toMatchObject({ number: 2, meeting: { items: [...items, added] } });
  });
});

describe('a held capture that a person has judged', () => {
  it('is believed at the next look when it was released', async () => {
    const { judge, capture, latest, announced, clock, quarantine } = await thenShows(nearlyEmpty);
    await judge('released');
    clock.pass(1);
    await capture(nearlyEmpty);
    expect(await latest()).toMatchObject({ number: 2, meeting: { items: nearlyEmpty.items } });
    expect(announced()).toEqual([1, 2]);
    expect(await quarantine.all()).toEqual([]);
  });

  it('is doubted again when it was released and the site says something else by then', async () => {
    const { judge, publish, capture, latest, quarantine } = await thenShows(nearlyEmpty);
    await judge('released');
    await publish({ ...whole, items: [] });
    await capture(whole);
    expect(await latest()).toMatchObject({ number: 1 });
    expect(await quarantine.all()).toMatchObject([{ verdict: null, counted: { after: 0 } }]);
  });

  it('is never believed by itself when it was dropped', async () => {
    const { judge, capture, latest, clock, recordOf } = await thenShows(nearlyEmpty);
    await judge('dropped');
    for (const minutes of [1, 40, 600, 6000]) {
      clock.pass(minutes);
      await capture(nearlyEmpty);
    }
    expect(await latest()).toMatchObject({ number: 1 });
    expect(await recordOf(whole.publicationId)).toMatchObject({ doubted: { dropped: true } });
  });

  it('stays dropped only until the site says something else', async () => {
    const { judge, publish, capture, latest, announced, quarantine } = await thenShows(nearlyEmpty);
    await judge('dropped');
    await capture(nearlyEmpty);
    await publish({ ...whole, items: items.slice(0, 4) });
    await capture(whole);
    expect(await latest()).toMatchObject({ number: 2 });
    expect(announced()).toEqual([1, 2]);
    expect(await quarantine.all()).toEqual([]);
  });
});
