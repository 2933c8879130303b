import { describe, expect, it } from 'vitest';
import { type Change, changedItem } from '../../shared/domain/change.ts';
import { correctionsIn, correctionsLookBackTo } from '../../shared/domain/corrections.ts';
import type { Revision } from '../../shared/domain/revision.ts';
import { aDecision } from '../support/a-decision.ts';
import { aRevision } from '../support/a-revision.ts';
import { anItem } from '../support/an-item.ts';

const now = new Date('2026-04-16T09:00:00.000Z');
const hoursAgo = (hours: number) => new Date(now.getTime() - hours * 3_600_000).toISOString();
const item = anItem();
const about = { stage: 'after-publication', path: 'items/8', item: changedItem(item), pairing: null } as const;
const [approved, postponed] = [aDecision('Godkendt.'), aDecision('Udsættes til næste møde.')];

const recorded: Change = { ...about, kind: 'decision-recorded', decision: postponed, otherwiseThanRecommended: false };
const reworded: Change = { ...about, kind: 'decision-reworded', before: postponed, after: approved };
const reread: Change = { ...about, kind: 'decision-reread', before: postponed, after: approved };
const withdrawn: Change = { ...about, kind: 'decision-withdrawn', before: postponed };
const putOff: Change = { ...about, kind: 'item-postponed', until: null, quotes: ['Udsættes'] };
const added: Change = { ...about, kind: 'item-added', splitFrom: null };
const absent: Change = { ...about, kind: 'item-absent', confirmed: true, mergedInto: null };
const unconfirmed: Change = { ...absent, confirmed: false };
const attachment = {
  sourceAttachmentId: null,
  name: 'Bilag',
  link: null,
  recommended: false,
  addedAfterMeeting: false,
};
const attached: Change = { ...about, kind: 'attachment-added', attachment };

const told = (changes: Change[], overrides: Partial<Revision> = {}) =>
  aRevision({ number: 3, capturedAt: hoursAgo(2), changes, ...overrides });
const corrected = (change: Change, ...earlier: Revision[]) =>
  correctionsIn({ changes: [attached, change], earlier, now });
const byThree = [{ change: 1, revision: 3 }];

describe('what a change takes back', () => {
  it.each<[string, Change, Change]>([
    ['a decision told, when the source says another one', recorded, reworded],
    ['a postponement told, when the source says another decision', putOff, reworded],
    ['a decision told, when the source takes it away', recorded, withdrawn],
    ['a decision told, when we read it otherwise', recorded, reread],
    ['an item told as added, when it is confirmed to be gone', added, absent],
    ['an item told as gone, when it is back', absent, added],
  ])('is %s', (_, before, change) => {
    expect(corrected(change, told([attached, before]))).toEqual(byThree);
  });

  it.each<[string, Change, Change]>([
    ['the same decision in other words', recorded, { ...reworded, before: approved, after: approved } as Change],
    ['an absence that is not confirmed', added, unconfirmed],
    ['an absence that was not confirmed, and so not told', unconfirmed, added],
    ['an attachment', attached, reworded],
  ])('is nothing told: %s', (_, before, change) => {
    expect(corrected(change, told([before]))).toEqual([]);
  });

  it('is also that item 1 put off another item, and does no more', () => {
    const putsOff = [{ itemNumber: '3', until: 'næste møde', quote: 'sag nr. 3 udsættes til næste møde' }];
    const before = { ...approved, putsOff };
    expect(corrected({ ...reworded, before, after: approved }, told([recorded]))).toEqual(byThree);
  });

  it('is what was told of the same item, whatever its number is now', () => {
    const renumbered = { ...reworded, item: changedItem(anItem({ number: '9' })) };
    expect(corrected(renumbered, told([recorded]))).toEqual(byThree);
  });

  it.each([
    ['another item', { number: '9', title: 'Cykelstier', caseNumber: '05.04.00-A00-2-26' }],
    ['an item of the same case under another title and number', { number: '9', title: 'Cykelstier' }],
  ])('is not what was told of %s', (_, other) => {
    expect(corrected({ ...reworded, item: changedItem(anItem(other)) }, told([recorded]))).toEqual([]);
  });

  it('is not what a silent baseline holds', () => {
    expect(corrected(reworded, told([recorded], { silent: true }))).toEqual([]);
  });

  it.each([
    ['a decision reworded', reworded, 24],
    ['a decision withdrawn', withdrawn, 24],
    ['a decision read otherwise', reread, 14 * 24],
  ])('is told within its time: %s', (_, change, hours) => {
    expect(corrected(change, told([recorded], { capturedAt: hoursAgo(hours) }))).toEqual(byThree);
    expect(corrected(change, told([recorded], { capturedAt: hoursAgo(hours + 1) }))).toEqual([]);
  });

  it('is the newest of several revisions that told it', () => {
    const older = told([recorded], { number: 2 });
    expect(corrected(reworded, older, told([recorded]))).toEqual(byThree);
  });
});

describe('how far back revisions are looked for', () => {
  it('is nowhere for changes that take nothing back', () => {
    expect(correctionsLookBackTo([recorded, attached, unconfirmed], now)).toBeNull();
  });

  it('is as long as the longest of them asks', () => {
    expect(correctionsLookBackTo([reworded], now)).toBe(hoursAgo(24));
    expect(correctionsLookBackTo([reworded, reread], now)).toBe(hoursAgo(14 * 24));
  });
});
