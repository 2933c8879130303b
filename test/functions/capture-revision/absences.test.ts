import { describe, expect, it } from 'vitest';
import { publicationId } from '../../../shared/domain/ids.ts';
import type { AgendaItem } from '../../../shared/domain/meeting.ts';
import { aDecision } from '../../support/a-decision.ts';
import { aPublication } from '../../support/a-publication.ts';
import { anItem } from '../../support/an-item.ts';
import { aCapture, april } from './a-capture.ts';

const items = ['Skolestruktur', 'Cykelsti på Hovedgaden', 'Budget for klubber'].map((title, index) =>
  anItem({ number: `${index + 1}`, title, caseNumber: `00.00.0${index}-A00-${index + 1}-26` }),
);
const [school, bikes, clubs] = items as [AgendaItem, AgendaItem, AgendaItem];
const agenda = aPublication({ publicationId: publicationId('dagsorden-1'), items });
const without = { ...agenda, items: [school, clubs] };

/** The whole agenda is captured, and an hour later an item is missing. */
const thatLostAnItem = async ({ firstSight = false } = {}) => {
  const world = aCapture();
  const shows = async (publication: typeof agenda) => {
    await world.publish(publication, { firstSight });
    await world.capture(publication);
  };
  await shows(agenda);
  world.clock.pass(60);
  await shows(without);
  const toldSince = async (number: number) => {
    const { number: newest = 0 } = (await world.latest()) ?? {};
    const numbers = Array.from({ length: newest - number + 1 }, (_, index) => number + index);
    const revisions = await Promise.all(numbers.map((each) => world.revisions.get(april, each)));
    return revisions.flatMap((revision) => revision?.changes ?? []);
  };
  return { ...world, shows, toldSince };
};

describe('an item that is no longer there', () => {
  it('is noted as absent by the first look, and not as confirmed', async () => {
    const { latest } = await thatLostAnItem();
    expect(await latest()).toMatchObject({
      number: 2,
      changes: [{ kind: 'item-absent', confirmed: false, item: { title: bikes.title } }],
    });
  });

  it('is told, once, when a look half an hour later does not find it either', async () => {
    const { shows, latest, clock, announced } = await thatLostAnItem();
    clock.pass(29);
    await shows(without);
    expect(await latest()).toMatchObject({ number: 2 });
    clock.pass(1);
    await shows(without);
    expect(await latest()).toMatchObject({
      number: 3,
      occasion: 'follow-up',
      changes: [{ kind: 'item-absent', confirmed: true, item: { title: bikes.title } }],
      meeting: { items: without.items },
      evidence: { fetchedAt: clock.now().toISOString() },
    });
    for (const minutes of [10, 60]) {
      clock.pass(minutes);
      await shows(without);
    }
    expect(await latest()).toMatchObject({ number: 3 });
    expect(announced().filter((number) => number === 3)).toHaveLength(1);
  });

  it('is never told when it is back before that: neither as absent nor as added', async () => {
    const { shows, toldSince, clock } = await thatLostAnItem();
    clock.pass(10);
    await shows(agenda);
    clock.pass(60);
    await shows(agenda);
    expect(await toldSince(3)).toEqual([]);
  });

  it('is told with what has changed in it when it is back', async () => {
    const { shows, toldSince, clock } = await thatLostAnItem();
    clock.pass(10);
    await shows({ ...agenda, items: [school, { ...bikes, decision: aDecision('Udsættes.') }, clubs] });
    const kinds = (await toldSince(3)).map(({ kind }) => kind);
    expect(kinds).toContain('decision-recorded');
    expect(kinds).not.toContain('item-added');
  });

  it('is told as added when it is back after its absence was told', async () => {
    const { shows, toldSince, clock } = await thatLostAnItem();
    clock.pass(30);
    await shows(without);
    clock.pass(10);
    await shows(agenda);
    expect(await toldSince(4)).toMatchObject([{ kind: 'item-added', item: { title: bikes.title } }]);
  });

  it('is told together with another change that the later look finds', async () => {
    const { shows, toldSince, clock } = await thatLostAnItem();
    clock.pass(40);
    await shows({ ...agenda, items: [{ ...school, title: `${school.title} fra 2027` }, clubs] });
    expect(await toldSince(3)).toContainEqual(expect.objectContaining({ kind: 'item-absent', confirmed: true }));
  });

  it('still waits to be confirmed when something else changes meanwhile', async () => {
    const { shows, toldSince, clock } = await thatLostAnItem();
    const changed = { ...agenda, items: [{ ...school, title: `${school.title} fra 2027` }, clubs] };
    clock.pass(10);
    await shows(changed);
    expect(await toldSince(3)).not.toContainEqual(expect.objectContaining({ kind: 'item-absent', confirmed: true }));
    clock.pass(30);
    await shows(changed);
    expect(await toldSince(4)).toMatchObject([{ kind: 'item-absent', confirmed: true, item: { title: bikes.title } }]);
  });

  it('went with the minutes, and not after them, when a later edit of the minutes finds it again', async () => {
    const world = aCapture();
    const shows = async (publication: typeof agenda) => {
      await world.publish(publication, { firstSight: false });
      await world.capture(publication);
    };
    await shows(agenda);
    world.clock.pass(60);
    const minutes = { ...without, stage: 'minutes' as const };
    await shows(minutes);
    world.clock.pass(60);
    await shows({ ...minutes, items: [{ ...school, decision: aDecision('Godkendt.') }, clubs] });
    expect((await world.latest())?.changes).toContainEqual(
      expect.objectContaining({ kind: 'item-absent', confirmed: true, stage: 'with-minutes' }),
    );
  });

  it('is not confirmed by another publication of the meeting, which never had it', async () => {
    const { shows, latest, clock } = await thatLostAnItem();
    const added = anItem({ number: '9', title: 'Tillæg om havnen', caseNumber: '08.00.00-A00-9-26' });
    const supplement = aPublication({ publicationId: publicationId('tillaeg'), supplementary: true, items: [added] });
    clock.pass(40);
    await shows(supplement);
    expect((await latest())?.changes).toContainEqual(
      expect.objectContaining({ kind: 'item-absent', confirmed: false }),
    );
  });
});

describe('an item that a baseline lacks', () => {
  it('is never told as absent', async () => {
    const world = aCapture();
    const minutes = { ...without, publicationId: publicationId('referat-1'), stage: 'minutes' as const };
    for (const publication of [agenda, minutes]) {
      await world.publish(publication, { firstSight: true });
      await world.capture(publication);
    }
    world.clock.pass(60);
    await world.capture(minutes);
    expect(await world.latest()).toMatchObject({ number: 2, silent: true });
    expect(world.announced()).toEqual([]);
  });
});
