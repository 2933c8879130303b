import { describe, expect, it } from 'vitest';
import type { Change, ChangeStage } from '../../shared/domain/change.ts';
import { changedItem } from '../../shared/domain/change.ts';
import { isToldByDefault } from '../../shared/domain/told-by-default.ts';
import { aDecision } from '../support/a-decision.ts';
import { aFollowedUp } from '../support/a-followed-up.ts';
import { anAttachment } from '../support/an-attachment.ts';
import { anItem } from '../support/an-item.ts';

const stages: readonly ChangeStage[] = ['before-meeting', 'with-minutes', 'after-publication'];
const item = { item: changedItem(anItem()), pairing: null };
const decision = aDecision('Godkendt');
const [attachment, followedUp] = [anAttachment(), aFollowedUp()];
const [before, after] = [
  { startsAt: '2026-04-14T06:00:00.000Z', place: null },
  { startsAt: '2026-04-21T06:00:00.000Z', place: null },
];
type Unplaced<Of> = Of extends Change ? Omit<Of, 'stage' | 'path'> : never;
const toldAt = (change: Unplaced<Change>): ChangeStage[] =>
  stages.filter((stage) => isToldByDefault({ ...change, stage, path: '' } as Change));

describe('a change', () => {
  it.each([
    { kind: 'decision-recorded', ...item, decision, otherwiseThanRecommended: false },
    { kind: 'decision-reworded', ...item, before: decision, after: decision },
    { kind: 'decision-withdrawn', ...item, before: decision },
    { kind: 'item-postponed', ...item, until: null, quotes: [] },
    { kind: 'item-returned', ...item, followedUp },
    { kind: 'item-overdue', ...item, followedUp, because: 'no-date', expected: null },
    { kind: 'case-decided', ...item, decision, journey: [], followedUp: null },
    { kind: 'item-withdrawn', ...item, decision: null, quotes: [] },
    { kind: 'item-absent', ...item, confirmed: true, mergedInto: null },
    { kind: 'item-added', ...item, splitFrom: null },
    { kind: 'item-closed', ...item },
    { kind: 'item-opened', ...item },
    { kind: 'attachment-added', ...item, attachment },
    { kind: 'meeting-cancelled', quote: 'AFLYST' },
  ] as Unplaced<Change>[])('of the kind $kind is told at any stage', (change) => {
    expect(toldAt(change)).toEqual(stages);
  });

  it.each([
    { kind: 'item-reworded', ...item, part: 'Økonomi', before: '', after: '' },
    { kind: 'attachment-removed', ...item, attachment },
    { kind: 'attachment-replaced', ...item, before: attachment, after: attachment },
  ] as Unplaced<Change>[])('of the kind $kind is told after publication only', (change) => {
    expect(toldAt(change)).toEqual(['after-publication']);
  });

  it('that moves a meeting is told before it is held', () => {
    expect(toldAt({ kind: 'meeting-moved', before, after })).toEqual(['before-meeting']);
  });

  it.each([
    { kind: 'item-absent', ...item, confirmed: false, mergedInto: null },
    { kind: 'item-retitled', ...item, before: '', after: '' },
    { kind: 'decision-reread', ...item, before: decision, after: decision },
    { kind: 'meeting-announced' },
    { kind: 'agenda-published', items: 1 },
    { kind: 'minutes-published', items: 1 },
  ] as Unplaced<Change>[])('of the kind $kind is kept and shown, not told', (change) => {
    expect(toldAt(change)).toEqual([]);
  });
});
