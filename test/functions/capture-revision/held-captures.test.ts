import { describe, expect, it } from 'vitest';
import { publicationId } from '../../../shared/domain/ids.ts';
import { aPublication } from '../../support/a-publication.ts';
import { anItem } from '../../support/an-item.ts';
import { aCapture } from './a-capture.ts';

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
  return world;
};

describe('a capture that is hard to believe', () => {
  it.each([
    ['no items where there were some', { ...whole, items: [] }],
    ['more than half of them gone', nearlyEmpty],
  ])('is held: %s', async (_, later) => {
    const { latest, announced, recordOf } = await thenShows(later);
    expect(await latest()).toMatchObject({ number: 1, meeting: { items } });
    expect(announced()).toEqual([1]);
    expect(await recordOf(whole.publicationId)).toMatchObject({
      captured: { at: '2026-04-15T09:00:00.000Z' },
      doubted: { at: '2026-04-15T10:00:00.000Z' },
    });
  });

  it('is believed when a second look half an hour later says the same, and not before', async () => {
    const { capture, latest, announced, clock, recordOf } = await thenShows(nearlyEmpty);
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
  });

  it('is doubted from the start again when the second look says something else', async () => {
    const { publish, capture, latest, clock, recordOf } = await thenShows(nearlyEmpty);
    clock.pass(30);
    await publish({ ...whole, items: items.slice(0, 1) });
    await capture(whole);
    expect(await latest()).toMatchObject({ number: 1 });
    expect(await recordOf(whole.publicationId)).toMatchObject({ doubted: { at: clock.now().toISOString() } });
  });

  it('is forgotten when the second look finds the meeting as it was', async () => {
    const { publish, capture, latest, announced, clock, recordOf } = await thenShows(nearlyEmpty);
    clock.pass(30);
    await publish(whole);
    await capture(whole);
    expect(await latest()).toMatchObject({ number: 1 });
    expect(announced()).toEqual([1]);
    expect(await recordOf(whole.publicationId)).toMatchObject({ doubted: null });
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
