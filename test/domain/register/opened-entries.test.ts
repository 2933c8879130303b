import { describe, expect, it } from 'vitest';
import type { AgendaItem } from '../../../shared/domain/meeting.ts';
import { openedEntries } from '../../../shared/domain/register/opened-entries.ts';
import { aDecision } from '../../support/a-decision.ts';
import { aRegisterEntry } from '../../support/a-register-entry.ts';
import { aSitting } from '../../support/a-sitting.ts';
import { anItem } from '../../support/an-item.ts';

const openedBy = (...items: AgendaItem[]) => openedEntries(aSitting({ items }));
const deciding = (text: string, points = 1) => anItem({ decision: aDecision(text, points) });

describe('a sitting opens an entry', () => {
  it('for an item that is put off: what, where, when, until when and in which words', () => {
    const words = 'Udsættes til næste møde i udvalget.';
    const sitting = aSitting({ items: [deciding(words)] });
    const { meetingId, capturedAt: recordedAt } = sitting;
    expect(openedEntries(sitting)).toEqual([aRegisterEntry({ meetingId, recordedAt, quotes: [words] })]);
  });

  it('for an item that nobody says until when', () => {
    expect(openedBy(deciding('Udsættes'))).toMatchObject([{ kind: 'postponed', until: null }]);
  });

  it('for a case that is sent back, and to whom', () => {
    expect(openedBy(deciding('Sagen sendes tilbage til administrationen.'))).toMatchObject([
      { kind: 'sent-back', referredTo: 'administrationen' },
    ]);
  });

  it('for one point of a split decision', () => {
    const split = 'Indstillingens punkt 1: Godkendt.\nIndstillingens punkt 2: Udsættes til næste møde.';
    expect(openedBy(deciding(split, 2))).toMatchObject([{ kind: 'postponed', quotes: [split] }]);
  });

  it('for item 8, which item 1 puts off', () => {
    const first = anItem({
      number: '1',
      title: 'Godkendelse af dagsorden',
      caseNumber: '00.22.04-P35-57-25',
      decision: aDecision('Indstillingen godkendt med bemærkning om, at sag nr. 8 udsættes til næste møde i udvalget.'),
    });
    const opened = openedBy(first, anItem({ decision: null }));
    expect(opened).toMatchObject([{ itemNumber: '8', kind: 'postponed', until: 'næste møde i udvalget' }]);
    expect(opened[0]?.quotes[0]).toContain('sag nr. 8 udsættes');
  });

  it('for what is promised by a day', () => {
    const words = 'Godkendt. Udvalget ønsker en status senest den 29. maj.';
    expect(openedBy(deciding(words))).toMatchObject([{ kind: 'promised', until: 'senest den 29. maj' }]);
  });

  it('once for each item, also where two bear one number', () => {
    expect(openedBy(deciding('Udsættes'), deciding('Udsættes'))).toHaveLength(1);
  });

  it.each([
    ['an item that is decided', aSitting({ items: [deciding('Taget til efterretning')] })],
    ['a promise that names no time', aSitting({ items: [deciding('Godkendt. Udvalget ønsker en status.')] })],
    ['a meeting that is cancelled', aSitting({ items: [deciding('Udsættes')] }, { cancelled: true })],
  ])('and none for %s', (_, sitting) => {
    expect(openedEntries(sitting)).toEqual([]);
  });
});
