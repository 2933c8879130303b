import { describe, expect, it } from 'vitest';
import { compareMeetings } from '../../../shared/domain/compare-meetings.ts';
import type { AgendaItem } from '../../../shared/domain/meeting.ts';
import { aMeeting } from '../../support/a-meeting.ts';
import { anItem } from '../../support/an-item.ts';

const [roads, paths] = ['Der afsættes 2 mio. kr. til veje.', 'Der afsættes 1 mio. kr. til cykelstier.'];
const whole = anItem({ number: '4', title: 'Anlæg af veje og cykelstier i Måløv', recommendations: [roads, paths] });
const half = anItem({ number: '4', title: 'Anlæg af veje i Måløv', recommendations: [roads] });
const otherHalf = anItem({ number: '5', title: 'Anlæg af cykelstier i Måløv', recommendations: [paths] });
const without = (item: AgendaItem): AgendaItem => ({ ...item, caseNumber: null });
const changes = (before: AgendaItem[], after: AgendaItem[]) =>
  compareMeetings(aMeeting({ items: before }), aMeeting({ items: after }));
const kinships = (...of: Parameters<typeof changes>) =>
  changes(...of).flatMap((change) => {
    if (change.kind === 'item-added') return [`${change.item.number} from ${change.splitFrom?.number}`];
    return change.kind === 'item-absent' ? [`${change.item.number} into ${change.mergedInto?.number}`] : [];
  });

describe('an item that was split', () => {
  it.each([
    ['of one case', whole, [half, otherHalf]],
    ['without case numbers', without(whole), [without({ ...whole, recommendations: [roads] }), without(otherHalf)]],
  ])('is kept in one, and the other says where it is from: %s', (_, before, after) => {
    expect(kinships([before], after)).toEqual(['5 from 4']);
  });

  it('is not one that an unlike item was added beside', () => {
    const other = without(
      anItem({ number: '5', title: 'Salg af grund ved havnen', recommendations: ['Grunden udbydes til salg.'] }),
    );
    expect(kinships([without(whole)], [without(whole), other])).toEqual(['5 from undefined']);
  });

  it('is not one that still holds what the new one holds', () => {
    expect(kinships([without(whole)], [without(whole), without(otherHalf)])).toEqual(['5 from undefined']);
  });

  it('is never of another case', () => {
    expect(kinships([whole], [half, { ...otherHalf, caseNumber: '21-9' }])).toEqual(['5 from undefined']);
  });
});

describe('items that were merged', () => {
  it('leave one, and the other says where it went', () => {
    expect(kinships([half, otherHalf], [whole])).toEqual(['5 into 4']);
    expect(kinships([without({ ...whole, recommendations: [roads] }), without(otherHalf)], [without(whole)])).toEqual([
      '5 into 4',
    ]);
  });

  it('are not those of which one simply went', () => {
    expect(kinships([without(half), without(otherHalf)], [without(half)])).toEqual(['5 into undefined']);
  });
});

describe('an agenda that was renumbered', () => {
  it('has no change', () => {
    const items = [half, { ...otherHalf, caseNumber: '21-9' }, without(anItem({ number: '6', title: 'Meddelelser' }))];
    const renumbered = items.map((item) => ({ ...item, number: String(Number(item.number) + 10) }));
    expect(changes(items, renumbered)).toEqual([]);
  });
});
