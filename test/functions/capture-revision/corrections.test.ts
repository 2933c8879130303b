import { describe, expect, it } from 'vitest';
import { aDecision } from '../../support/a-decision.ts';
import { aPublication } from '../../support/a-publication.ts';
import { anItem } from '../../support/an-item.ts';
import { aCapture } from './a-capture.ts';

const day = 24 * 60;
const minutesWith = (decision: ReturnType<typeof aDecision>) =>
  aPublication({ stage: 'minutes', items: [anItem({ decision })] });
/** Minutes that we read wrongly at first: the text is another's, the reading is this one's. */
const misread = (text: string, as: string) => minutesWith({ ...aDecision(as), text });

const shownInTurn = async (publications: ReturnType<typeof minutesWith>[], { apart = 60, firstSight = false } = {}) => {
  const world = aCapture();
  for (const publication of publications) {
    await world.publish(publication, { firstSight });
    await world.capture(publication);
    world.clock.pass(apart);
  }
  return world;
};
const [approved, postponed] = [minutesWith(aDecision('Godkendt.')), minutesWith(aDecision('Udsættes til næste møde.'))];

describe('a decision that the source sets right', () => {
  it('within a day takes back what was told', async () => {
    const { latest } = await shownInTurn([postponed, approved]);
    const revision = await latest();
    const change = revision?.changes.findIndex(({ kind }) => kind === 'decision-reworded');
    expect(revision).toMatchObject({ number: 2, corrects: [{ change, revision: 1 }] });
  });

  it('after more than a day is a change like any other', async () => {
    const { latest } = await shownInTurn([postponed, approved], { apart: day + 1 });
    expect(await latest()).toMatchObject({ number: 2, corrects: [] });
  });

  it('takes nothing back when nobody was told: the first was a baseline', async () => {
    const { latest } = await shownInTurn([postponed, approved], { firstSight: true });
    expect(await latest()).toMatchObject({ number: 2, silent: false, corrects: [] });
  });
});

describe('a decision that we read otherwise than when we told of it', () => {
  const text = 'Sagen tages af til senere.';
  const [wrong, right] = [misread(text, 'Godkendt.'), misread(text, 'Udsættes til næste møde.')];

  it('is set right though the page is as it was, for two weeks', async () => {
    const { latest, announced } = await shownInTurn([wrong, right], { apart: 10 * day });
    const revision = await latest();
    const change = revision?.changes.findIndex(({ kind }) => kind === 'decision-reread');
    expect(revision).toMatchObject({
      number: 2,
      meeting: { items: [{ decision: { kind: 'postponed' } }] },
      corrects: [{ change, revision: 1 }],
    });
    expect(announced()).toEqual([1, 2]);
  });

  it.each([
    ['when it was told longer ago', { apart: 15 * day }],
    ['when nobody was told', { firstSight: true }],
  ])('is kept and not told %s', async (_, how) => {
    const { latest, announced } = await shownInTurn([wrong, right], how);
    expect(await latest()).toMatchObject({
      number: 2,
      changes: [],
      meeting: { items: [{ decision: { kind: 'postponed' } }] },
    });
    expect(announced()).not.toContain(2);
  });
});
