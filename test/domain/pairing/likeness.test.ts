import { describe, expect, it } from 'vitest';
import type { AgendaItem } from '../../../shared/domain/meeting.ts';
import { pairItems } from '../../../shared/domain/pair-items.ts';
import { anItem } from '../../support/an-item.ts';

const named = (title: string, overrides: Partial<AgendaItem> = {}) => anItem({ title, caseNumber: null, ...overrides });
const titled = (title: string, number: string) => named(title, { number, recommendations: [] });
const longText = Array.from({ length: 40 }, (_, index) => `Havn${index} har plads`).join(' til ');
const otherText = Array.from({ length: 40 }, (_, index) => `Skole${index} mangler lærere`).join(' og ');
const pairsOf = (before: AgendaItem[], after: AgendaItem[]) =>
  pairItems(before, after).kept.map((pair) => [pair.before.number, pair.after.number, pair.pairing.by]);

describe('pairing items that are alike', () => {
  it.each([
    ['one is written on', 'Status på radikaliseringsindsatsen i 2025', 'Ny status på radikaliseringsindsatsen i 2025'],
    ['words change places', 'Salg af areal ved Havnevej 3', 'Areal ved Havnevej 3 - salg'],
    ['numbers are added', 'Anlægsbudget for skoler 2025', 'Anlægsbudget for skoler 2025-2028'],
  ])('goes by likeness where a title without a case number was changed: %s', (_, before, after) => {
    expect(pairsOf([titled(before, '1')], [titled(after, '2')])).toEqual([['1', '2', 'likeness']]);
  });

  it.each([
    ['years', 'Budgetopfølgning 1 for 2022', 'Budgetopfølgning 1 for 2023'],
    ['plan numbers', 'Lokalplan 12.50 for Havnen i Greve', 'Lokalplan 12.51 for Havnen i Greve'],
    ['stages', 'Kloakering af sommerhusområdet etape II', 'Kloakering af sommerhusområdet etape III'],
    ['letters', 'Udbud af rengøring i distrikt A', 'Udbud af rengøring i distrikt B'],
    ['one word of few', 'Ny skole i Måløv', 'Ny hal i Måløv'],
    ['two words of one mould', 'Regulativ for husholdningsaffald, forslag', 'Regulativ for erhvervsaffald, forslag'],
  ])('takes titles that differ in %s for two items', (_, before, after) => {
    const { kept, added, absent } = pairItems([titled(before, '1')], [titled(after, '2')]);
    expect([kept, added.length, absent.length]).toEqual([[], 1, 1]);
  });

  it('takes items of one number for two when their years differ', () => {
    expect(pairsOf([titled('Regnskab 2022', '4')], [titled('Regnskab 2023', '4')])).toEqual([]);
  });

  it('takes a new title over the same text for the same item', () => {
    const sections = [{ heading: 'Sagsfremstilling', text: longText }];
    const before = named('Havnen', { number: '1', sections });
    const after = named('Udbygning af lystbådepladser', { number: '2', sections });
    expect(pairsOf([before], [after])).toEqual([['1', '2', 'likeness']]);
  });

  it('takes other texts under one number for two items', () => {
    const before = named('Havnen', { sections: [{ heading: 'Sag', text: longText }] });
    const after = named('Skolen', { sections: [{ heading: 'Sag', text: otherText }] });
    expect(pairsOf([before], [after])).toEqual([]);
  });

  it('pairs the likest of several that are alike', () => {
    const before = [
      titled('Høring om trafikplan for Greve Nord', '1'),
      titled('Høring om trafikplan for Greve Syd', '2'),
    ];
    const after = [
      titled('Ny høring om trafikplan for Greve Syd', '1'),
      titled('Ny høring om trafikplan for Greve Nord', '2'),
    ];
    expect(pairsOf(before, after)).toEqual([
      ['2', '1', 'likeness'],
      ['1', '2', 'likeness'],
    ]);
  });
});
