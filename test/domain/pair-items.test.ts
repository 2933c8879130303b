import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { AgendaItem } from '../../shared/domain/meeting.ts';
import { pairItems } from '../../shared/domain/pair-items.ts';
import { aDecision } from '../support/a-decision.ts';
import { anItem } from '../support/an-item.ts';

const named = (title: string, overrides: Partial<AgendaItem> = {}) => anItem({ title, caseNumber: null, ...overrides });
const titled = (title: string, number: string) => named(title, { number, recommendations: [] });
const _longText = Array.from({ length: 40 }, (_, index) => `Havn${index} har plads`).join(' til ');
const _otherText = Array.from({ length: 40 }, (_, index) => `Skole${index} mangler lærere`).join(' og ');
const pairsOf = (before: AgendaItem[], after: AgendaItem[]) =>
  pairItems(before, after).kept.map((pair) => [pair.before.number, pair.after.number, pair.pairing.by]);

describe('pairing the items of two states of a meeting', () => {
  it('follows the case number through an agenda that was renumbered', () => {
    const agenda = ['21-000001', '21-000002', '21-000003'].map((caseNumber, index) =>
      anItem({ number: String(index + 1), caseNumber, title: `Sag ${index + 1}` }),
    );
    const added = anItem({ number: '1', caseNumber: '21-000009', title: 'Ny sag først' });
    const renumbered = agenda.map((item) => ({ ...item, number: String(Number(item.number) + 1) }));
    const { kept, ...rest } = pairItems(agenda, [added, ...renumbered]);
    expect(rest).toEqual({ added: [added], absent: [] });
    expect(kept.map((pair) => [pair.before.title, pair.after.title])).toEqual([
      ['Sag 1', 'Sag 1'],
      ['Sag 2', 'Sag 2'],
      ['Sag 3', 'Sag 3'],
    ]);
  });

  it('follows the case number through a new title', () => {
    const before = anItem({ title: 'Status' });
    const after = anItem({ title: 'Status på radikaliseringsindsatsen', number: '9' });
    expect(pairItems([before], [after])).toEqual({
      kept: [{ before, after, pairing: { by: 'case-number', sure: 0.95 } }],
      added: [],
      absent: [],
    });
  });

  it('tells two items with one case number apart by their titles', () => {
    const budget = anItem({ number: '1', title: 'Budget' });
    const accounts = anItem({ number: '2', title: 'Regnskab' });
    const swapped = [
      { ...accounts, number: '1' },
      { ...budget, number: '2' },
    ];
    expect(pairsOf([budget, accounts], swapped)).toEqual([
      ['2', '1', 'case-number'],
      ['1', '2', 'case-number'],
    ]);
  });

  it('goes by the title where there is no case number, whatever its capitals and punctuation', () => {
    const before = named('Godkendelse af dagsorden.', { number: '1' });
    const after = named('GODKENDELSE af  dagsorden', { number: '4' });
    expect(pairsOf([before], [after])).toEqual([['1', '4', 'title']]);
  });

  it('goes by the title when every id of the source changed', () => {
    const before = named('Meddelelser', { sourceItemId: 'old', number: '3' });
    const after = named('Meddelelser', { sourceItemId: 'new', number: '2' });
    expect(pairsOf([before], [after])).toEqual([['3', '2', 'title']]);
  });

  it('goes by the source’s id when a title without a case number was changed', () => {
    const before = named('Meddelelser', { sourceItemId: 'a', number: '3' });
    const after = named('Orientering', { sourceItemId: 'a', number: '2' });
    expect(pairsOf([before], [after])).toEqual([['3', '2', 'source-id']]);
  });

  it('goes by the number last, and never for items of two cases', () => {
    expect(pairsOf([named('Meddelelser')], [named('Orientering')])).toEqual([['8', '8', 'position']]);
    const before = anItem({ caseNumber: '21-000001', title: 'Havnen' });
    const after = anItem({ caseNumber: '21-000002', title: 'Skolen' });
    expect(pairItems([before], [after])).toEqual({ kept: [], added: [after], absent: [before] });
  });

  it('tells closed items that have no name but "Lukket punkt" apart by what they say', () => {
    const closed = (number: string, decision: string) =>
      named('Lukket punkt', { number, closed: true, decision: aDecision(decision) });
    const before = [closed('1', 'Godkendt'), closed('2', 'Afvist'), closed('3', 'Udsættes')];
    const after = [closed('1', 'Afvist'), closed('2', 'Udsættes')];
    expect(pairsOf(before, after)).toEqual([
      ['2', '1', 'title'],
      ['3', '2', 'title'],
    ]);
  });

  it('never takes closed items of two cases for one', () => {
    const closed = (caseNumber: string) => anItem({ title: 'Lukket punkt', caseNumber });
    expect(pairItems([closed('21-1')], [closed('21-2')]).kept).toEqual([]);
  });

  it('takes one title under a corrected case number for one item, less surely', () => {
    const pairs = pairItems([anItem({ caseNumber: '21-1' })], [anItem({ caseNumber: '21-2' })]).kept;
    expect(pairs.map(({ pairing }) => pairing)).toEqual([{ by: 'title', sure: 0.7 }]);
  });

  it('does not take a second item of a case for the one that went', () => {
    const [budget, accounts, hearing] = ['Budget 2025', 'Regnskab 2022', 'Høring om vindmøller'].map((title) =>
      anItem({ title }),
    );
    const { kept, added, absent } = pairItems([budget, accounts] as AgendaItem[], [budget, hearing] as AgendaItem[]);
    expect([kept.length, added, absent]).toEqual([1, [hearing], [accounts]]);
  });

  it('is surest by case number and title, least sure by position, and says so', () => {
    const sure = (before: AgendaItem, after: AgendaItem) => pairItems([before], [after]).kept[0]?.pairing.sure;
    const ways = [
      sure(anItem(), anItem()),
      sure(named('Havnen', { number: '1' }), named('Havnen', { number: '2' })),
      sure(named('Havnen', { sourceItemId: 'a', number: '1' }), named('Skolen', { sourceItemId: 'a', number: '2' })),
      sure(named('Havnen', { recommendations: [] }), named('Skolen', { recommendations: [] })),
    ];
    expect(ways).toEqual([1, 0.95, 0.7, 0.4]);
  });

  it('comes to an end with 200 items whose titles of 2,000 characters are all unlike', () => {
    const agenda = (mark: string) =>
      Array.from({ length: 200 }, (_, index) =>
        titled(`${mark}${index} `.repeat(300).slice(0, 2000), `${mark}${index}`),
      );
    const { kept, added, absent } = pairItems(agenda('a'), agenda('b'));
    expect([kept.length, added.length, absent.length]).toEqual([0, 200, 200]);
  });

  it('gives what is kept in the order of the agenda as it stands now', () => {
    const items = ['1', '2', '3'].map((number) => named(`Punkt ${number}`, { number }));
    const pairs = pairItems(items, items.toReversed()).kept;
    expect(pairs.map((pair) => pair.after.number)).toEqual(['3', '2', '1']);
  });

  it('puts every item in exactly one list', () => {
    const fewWords = fc.constantFrom('Budget', 'budget', 'Skole', 'Meddelelser', '');
    const someItem = fc.record({
      number: fc.constantFrom('1', '2', '3', '4'),
      title: fewWords,
      caseNumber: fc.constantFrom(null, '21-1', '21-2', '21-3'),
      sourceItemId: fc.constantFrom(null, 'a', 'b', 'c'),
    });
    const someItems = fc.array(
      someItem.map((fields) => anItem(fields)),
      { maxLength: 8 },
    );
    fc.assert(
      fc.property(someItems, someItems, (before, after) => {
        const { kept, added, absent } = pairItems(before, after);
        expect(new Set([...kept.map((pair) => pair.after), ...added])).toEqual(new Set(after));
        expect(new Set([...kept.map((pair) => pair.before), ...absent])).toEqual(new Set(before));
        expect([kept.length + added.length, kept.length + absent.length]).toEqual([after.length, before.length]);
      }),
    );
  });

  it('keeps every item of a meeting that did not change', () => {
    const someItems = fc.uniqueArray(fc.integer({ min: 1, max: 50 }), { maxLength: 20 });
    fc.assert(
      fc.property(someItems, (numbers) => {
        const items = numbers.map((number) => named(`Sag ${number}`, { number: String(number) }));
        const { kept, added, absent } = pairItems(items, structuredClone(items));
        expect([kept.length, added, absent]).toEqual([items.length, [], []]);
      }),
    );
  });
});
