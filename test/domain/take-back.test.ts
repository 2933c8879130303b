import { describe, expect, it } from 'vitest';
import { type Change, changedItem } from '../../shared/domain/change.ts';
import type { AgendaItem } from '../../shared/domain/meeting.ts';
import type { Revision } from '../../shared/domain/revision.ts';
import { takenBackFrom, takenBackOf, toldPositions } from '../../shared/domain/take-back.ts';
import { aDecision } from '../support/a-decision.ts';
import { wordsUnderItemOne } from '../support/a-letter.ts';
import { aMeeting } from '../support/a-meeting.ts';
import { aRevision } from '../support/a-revision.ts';
import { anAlert } from '../support/an-alert.ts';
import { anItem } from '../support/an-item.ts';

const about = (item: AgendaItem) => ({
  stage: 'after-publication' as const,
  path: `items/${item.number}`,
  item: changedItem(item),
  pairing: null,
});
const recorded = (item: AgendaItem): Change => ({
  ...about(item),
  kind: 'decision-recorded',
  decision: aDecision('Godkendt'),
  otherwiseThanRecommended: false,
});
const reread = (item: AgendaItem, texts: { before: string; after: string }): Change => ({
  ...about(item),
  kind: 'decision-reread',
  before: aDecision(texts.before),
  after: aDecision(texts.after),
});
const putOff = (item: AgendaItem): Change => ({ ...about(item), kind: 'item-postponed', until: null, quotes: [] });

const agenda = anItem({ number: '1', title: 'Godkendelse af dagsorden', caseNumber: null });
const school = anItem({ number: '7', title: 'Ny skole', caseNumber: '17.00.00-A00-1-26' });
const yearly = anItem();

const revisionOf = (number: number, items: AgendaItem[], more: Partial<Revision>): Revision =>
  aRevision({ number, meeting: aMeeting({ items }), corrects: [], ...more });

const saidOf = (change: Change, items: AgendaItem[]) =>
  revisionOf(3, items, { changes: [change], corrects: [{ change: 0, revision: 2 }] });

describe('what a revision takes back', () => {
  const earlier = revisionOf(2, [agenda, school, yearly], {
    changes: [recorded(agenda), recorded(school), putOff(yearly)],
  });
  const words = { before: 'Udsættes', after: 'Godkendt' };

  it('is what was told of the same item', () => {
    const revision = saidOf(reread(school, words), [agenda, school, yearly]);
    expect(takenBackOf(revision, earlier)).toEqual([
      { change: 0, revision: 2, told: new Set([1]), released: new Set() },
    ]);
  });

  it('is found when the item has another number by now', () => {
    const moved = { ...school, number: '9' };
    expect(takenBackOf(saidOf(reread(moved, words), [agenda, yearly, moved]), earlier)[0]?.told).toEqual(new Set([1]));
  });

  it('is found when the item is no longer on the agenda', () => {
    const absent: Change = { ...about(school), kind: 'item-absent', confirmed: true, mergedInto: null };
    expect(takenBackOf(saidOf(absent, [agenda, yearly]), earlier)[0]?.told).toEqual(new Set([1]));
  });

  it('is also that another item was put off, where the decision no longer says so', () => {
    const nothing = { before: wordsUnderItemOne, after: 'Godkendt' };
    const revision = saidOf(reread(agenda, nothing), [agenda, school, yearly]);
    expect(takenBackOf(revision, earlier)).toEqual([
      { change: 0, revision: 2, told: new Set([0, 2]), released: new Set([2]) },
    ]);
  });

  it('is not that another item was put off, where the decision still says so', () => {
    const still = { before: wordsUnderItemOne, after: wordsUnderItemOne };
    const revision = saidOf(reread(agenda, still), [agenda, school, yearly]);
    expect(takenBackOf(revision, earlier)[0]?.released).toEqual(new Set());
  });

  it('is nothing of a revision that it does not name', () => {
    const revision = saidOf(reread(school, words), [school]);
    expect(takenBackOf(revision, { ...earlier, number: 1 })).toEqual([]);
  });

  it('is nothing where the item was not told of', () => {
    const revision = saidOf(reread(school, words), [agenda, school, yearly]);
    expect(takenBackOf(revision, { ...earlier, changes: [recorded(agenda)] })).toEqual([]);
  });
});

describe('what one alert told', () => {
  const takenBack = [{ change: 4, revision: 2, told: new Set([1]), released: new Set<number>() }];

  it('is taken back where it told of the item', () => {
    const alert = anAlert({ revision: 2, matches: [{ changes: [0, 1], because: [] }] });
    expect(takenBackFrom(alert, takenBack)).toEqual([{ change: 4, revision: 2, alertId: alert.alertId }]);
  });

  it('stands where it told of other items only', () => {
    expect(takenBackFrom(anAlert({ matches: [{ changes: [0], because: [] }] }), takenBack)).toEqual([]);
  });

  it('is taken back where it was a correction itself', () => {
    const corrects = [{ change: 1, revision: 1, alertId: anAlert().alertId }];
    const alert = anAlert({ revision: 2, matches: [], corrects });
    expect(toldPositions(alert)).toEqual([1]);
    expect(takenBackFrom(alert, takenBack)).toHaveLength(1);
  });
});
