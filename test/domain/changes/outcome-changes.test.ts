import { describe, expect, it } from 'vitest';
import { type ChangeStage, changedItem } from '../../../shared/domain/change.ts';
import { compareMeetings } from '../../../shared/domain/compare-meetings.ts';
import type { AgendaItem, Meeting } from '../../../shared/domain/meeting.ts';
import { aDecision } from '../../support/a-decision.ts';
import { aMeeting } from '../../support/a-meeting.ts';
import { anItem } from '../../support/an-item.ts';

const agendaWith = (...items: AgendaItem[]) => aMeeting({ stage: 'agenda', items });
const minutesWith = (...items: AgendaItem[]) => aMeeting({ stage: 'minutes', items });
const decided = (text: string, overrides: Partial<AgendaItem> = {}) =>
  anItem({ decision: aDecision(text), ...overrides });
const agendaItem = (overrides: Partial<AgendaItem> = {}) =>
  anItem({ number: '1', title: 'Godkendelse af dagsorden', caseNumber: '00.22.04-P35-57-25', ...overrides });
/** What all changes of item 8 have in common, when it was found again by its case number and title. */
const of8 = (stage: ChangeStage, part: string, item = anItem()) => ({
  stage,
  path: `items/8${part}`,
  item: changedItem(item),
  pairing: { by: 'case-number', sure: 1 },
});
const kinds = (before: Meeting | null, after: Meeting) => compareMeetings(before, after).map(({ kind }) => kind);

describe('what became of an item', () => {
  it('reports a decision reworded after publication, with both texts', () => {
    const [before, after] = [decided('Godkendt'), decided('Afvist')];
    expect(compareMeetings(minutesWith(before), minutesWith(after))).toEqual([
      {
        kind: 'decision-reworded',
        ...of8('after-publication', '/decision'),
        before: before.decision,
        after: after.decision,
      },
    ]);
  });

  it('reports a decision that was taken back', () => {
    const before = decided('Godkendt');
    expect(compareMeetings(minutesWith(before), minutesWith(anItem()))).toEqual([
      { kind: 'decision-withdrawn', ...of8('after-publication', '/decision'), before: before.decision },
    ]);
  });

  it('reports a decision that we read otherwise than before, though its words are the same', () => {
    const after = decided('Udsættes');
    const before = { ...after, decision: { ...aDecision('Udsættes'), kind: 'unclear' as const } };
    expect(compareMeetings(minutesWith(before), minutesWith(after))).toEqual([
      {
        kind: 'decision-reread',
        ...of8('after-publication', '/decision'),
        before: before.decision,
        after: after.decision,
      },
    ]);
  });

  it('reports an absent item as absent and not confirmed, never as withdrawn', () => {
    expect(compareMeetings(agendaWith(agendaItem(), anItem()), minutesWith(agendaItem()))).toEqual([
      { kind: 'minutes-published', stage: 'with-minutes', path: 'meeting/stage', items: 1 },
      { kind: 'item-absent', ...of8('with-minutes', ''), pairing: null, confirmed: false, mergedInto: null },
    ]);
  });

  it('reports an item as withdrawn when its decision says so', () => {
    const item = decided('Sagen blev taget af dagsordenen.');
    expect(compareMeetings(minutesWith(anItem()), minutesWith(item))).toEqual([
      {
        kind: 'item-withdrawn',
        ...of8('after-publication', '/decision'),
        decision: item.decision,
        quotes: ['Sagen blev taget af dagsordenen.'],
      },
    ]);
  });

  it.each([
    ['is still there', [anItem()]],
    ['is gone', []],
  ])('reports an item that item 1 takes off as withdrawn, when it %s', (_, rest) => {
    const itemOne = agendaItem({ decision: aDecision('Dagsordenen godkendt, idet punkt 8 udgår.') });
    const changes = compareMeetings(agendaWith(agendaItem(), anItem()), minutesWith(itemOne, ...rest));
    expect(changes.map(({ kind }) => kind)).toEqual(['minutes-published', 'decision-recorded', 'item-withdrawn']);
    expect(changes.at(-1)).toMatchObject({ decision: null, quotes: ['Dagsordenen godkendt, idet punkt 8 udgår.'] });
  });

  it('does not take the item that has the number now for the one that was taken off', () => {
    const other = anItem({ number: '8', title: 'Havnen', caseNumber: '21-9' });
    const itemOne = agendaItem({ decision: aDecision('Godkendt, idet punkt 8 udgår.') });
    const changes = compareMeetings(
      agendaWith(agendaItem(), anItem(), { ...other, number: '9' }),
      minutesWith(itemOne, other),
    );
    expect(changes.flatMap((change) => (change.kind === 'item-withdrawn' ? [change.item.title] : []))).toEqual([
      anItem().title,
    ]);
  });

  it('tells once that an item was taken off, though its words change', () => {
    expect(kinds(minutesWith(decided('Udgår')), minutesWith(decided('Punktet udgik af dagsordenen.')))).toEqual([
      'decision-reworded',
    ]);
  });

  it('reports a postponement with the words of the item itself and of item 1', () => {
    const itemOne = agendaItem({
      decision: aDecision('Godkendt med bemærkning om, at sag nr. 8 udsættes til næste møde i udvalget.'),
    });
    const changes = compareMeetings(agendaWith(agendaItem(), anItem()), minutesWith(itemOne, decided('Udsættes')));
    expect(changes).toContainEqual({
      kind: 'item-postponed',
      ...of8('with-minutes', '/decision'),
      until: 'næste møde i udvalget',
      quotes: ['Udsættes', 'Godkendt med bemærkning om, at sag nr. 8 udsættes til næste møde i udvalget.'],
    });
    expect(changes.filter(({ kind }) => kind === 'item-postponed')).toHaveLength(1);
  });

  it.each([
    ['is still there', [anItem()]],
    ['is gone', []],
  ])('reports a postponement that stands under item 1 alone, when the item %s', (_, rest) => {
    const itemOne = agendaItem({ decision: aDecision('Godkendt, idet punkt 8 udsættes.') });
    expect(kinds(agendaWith(agendaItem(), anItem()), minutesWith(itemOne, ...rest))).toEqual([
      'minutes-published',
      'decision-recorded',
      'item-postponed',
    ]);
  });

  it('tells a postponement once, though its words change', () => {
    expect(kinds(minutesWith(decided('Udsættes')), minutesWith(decided('Udsættes til næste møde.')))).toEqual([
      'decision-reworded',
    ]);
  });

  it('tells a postponement of one item though another was put off in the same words before', () => {
    const other = decided('Udsættes', { number: '9', title: 'Havnen', caseNumber: '21-9' });
    expect(kinds(minutesWith(anItem(), other), minutesWith(decided('Udsættes'), other))).toEqual([
      'decision-recorded',
      'item-postponed',
    ]);
  });

  it.each(['', '.', 'Beslutning ikke frigivet'])('takes a decision that says nothing (%j) for none yet', (text) => {
    const silent = decided(text);
    expect(kinds(agendaWith(anItem()), minutesWith(silent))).toEqual(['minutes-published']);
    expect(kinds(minutesWith(silent), minutesWith(decided('Godkendt')))).toEqual(['decision-recorded']);
    expect(kinds(minutesWith(decided('Godkendt')), minutesWith(silent))).toEqual(['decision-withdrawn']);
  });

  it('tells A -> B -> A both times, against the last state', () => {
    const [first, second] = [minutesWith(decided('Godkendt')), minutesWith(decided('Afvist'))];
    expect(compareMeetings(first, second)).toMatchObject([
      { kind: 'decision-reworded', before: { text: 'Godkendt' }, after: { text: 'Afvist' } },
    ]);
    expect(compareMeetings(second, first)).toMatchObject([
      { kind: 'decision-reworded', before: { text: 'Afvist' }, after: { text: 'Godkendt' } },
    ]);
  });

  it('tells a decision that went empty and came back both times', () => {
    const [full, empty] = [minutesWith(decided('Godkendt')), minutesWith(decided(''))];
    expect(kinds(full, empty)).toEqual(['decision-withdrawn']);
    expect(kinds(empty, full)).toEqual(['decision-recorded']);
  });

  it('takes a number for the item that has it now and waits, not for one that had it and is gone', () => {
    const rates = anItem({ number: '8', title: 'Takster for 2027', caseNumber: '00.30.14-G01-1-26' });
    const oversight = anItem({ number: '9', title: 'Tilsyn med plejehjem', caseNumber: '27.00.00-K09-2-26' });
    const itemOne = agendaItem({ decision: aDecision('Godkendt, idet sag nr. 8 udsættes til næste møde.') });
    const minutes = (decision: string | null) =>
      minutesWith(itemOne, { ...oversight, number: '8', decision: decision === null ? null : aDecision(decision) });
    const told = (after: Meeting) =>
      compareMeetings(agendaWith(agendaItem(), rates, oversight), after)
        .filter(({ kind }) => kind === 'item-postponed' || kind === 'item-absent')
        .map((change) => [change.kind, 'item' in change ? change.item.title : '']);
    expect(told(minutes(null))).toEqual([
      ['item-postponed', 'Tilsyn med plejehjem'],
      ['item-absent', 'Takster for 2027'],
    ]);
    expect(told(minutes('Taget til efterretning.'))).toEqual([['item-postponed', 'Takster for 2027']]);
  });
});
