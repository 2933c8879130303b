import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { subjectOf } from '../../../shared/channels/email/subject.ts';
import type { ToldItem } from '../../../shared/domain/telling.ts';
import { aDecision } from '../../support/a-decision.ts';
import { aLetter } from '../../support/a-letter.ts';
import { anItem } from '../../support/an-item.ts';

const decidedItem = (title: string) => anItem({ title, decision: aDecision('Godkendt') });

describe('the subject of a mail', () => {
  it('says what happened to the most telling item, and how many more there are', () => {
    expect(subjectOf([aLetter({ because: [{ by: 'source' }] })])).toBe(
      'Udsat til næste møde i udvalget: Årsberetning 2025 for radikaliseringsindsatsen i Ballerup Kommune (og 2 punkter til)',
    );
  });

  it.each([
    ['Godkendt', 'Godkendt: Skole'],
    ['Godkendt med bemærkning om tid', 'Godkendt med bemærkning: Skole'],
    ['Udsættes', 'Udsat: Skole'],
    ['Henvendelsen lægges på sagen', 'Beslutning (vi er ikke sikre på hvilken): Skole'],
    ['Sagen blev taget af dagsordenen', 'Taget af dagsordenen: Skole'],
  ])('never says more than the minutes: %j', (decision, subject) => {
    expect(subjectOf([aLetter({ after: [anItem({ title: 'Skole', decision: aDecision(decision) })] })])).toBe(subject);
  });

  it('says so when published minutes were edited', () => {
    const letter = aLetter({
      before: [decidedItem('Skole')],
      after: [anItem({ title: 'Skole', decision: aDecision('Afvist') })],
    });
    expect(subjectOf([letter])).toBe('Rettet efter offentliggørelse: Skole');
  });

  it('says first that the meeting itself is cancelled or moved', () => {
    const change = { kind: 'meeting-cancelled', stage: 'before-meeting', path: 'meeting', quote: 'AFLYST' } as const;
    const letter = { ...aLetter({ after: [decidedItem('Skole')] }), meetingNews: [{ change, because: [] }] };
    const committee = 'Uddannelses-, Erhvervs- og Beskæftigelsesudvalget';
    expect(subjectOf([letter])).toBe(`Mødet er aflyst: ${committee}, 14. april 2026 (og 1 punkt til)`);
    expect(subjectOf([{ ...letter, items: [] }])).toBe(`Mødet er aflyst: ${committee}, 14. april 2026`);
  });

  it('counts one more item as one', () => {
    const letter = aLetter({
      after: [
        decidedItem('Skole'),
        anItem({ number: '9', title: 'Havn', caseNumber: null, decision: aDecision('Godkendt') }),
      ],
    });
    expect(subjectOf([letter])).toBe('Godkendt: Skole (og 1 punkt til)');
  });

  it('is one short line without control characters, whatever the title', () => {
    const anyTitle = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 300 }),
      fc.constant('Skole\r\nBcc: alle@example.dk\u0000\u2028'),
    );
    const letter = aLetter({ after: [decidedItem('Skole')] });
    const [told] = letter.items as [ToldItem];
    fc.assert(
      fc.property(anyTitle, (title) => {
        const subject = subjectOf([{ ...letter, items: [{ ...told, item: { ...told.item, title } }] }]);
        expect(subject).not.toMatch(/[\p{Cc}\u2028\u2029]/u);
        expect(subject.length).toBeLessThanOrEqual(120);
        expect(subject.isWellFormed()).toBe(true);
      }),
    );
  });
});
