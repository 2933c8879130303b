import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cutTitle } from '../../../shared/channels/email/cut-title.ts';
import { subjectOf } from '../../../shared/channels/email/subject.ts';
import type { Letter } from '../../../shared/channels/letter.ts';
import type { Wish } from '../../../shared/domain/subscription.ts';
import type { ToldItem } from '../../../shared/domain/telling.ts';
import { aDecision } from '../../support/a-decision.ts';
import { aLetter } from '../../support/a-letter.ts';
import { anItem } from '../../support/an-item.ts';

const decidedItem = (title: string) => anItem({ title, decision: aDecision('Godkendt') });

describe('the subject of a mail', () => {
  it('says what happened to the most telling item, and how many more there are', () => {
    expect(subjectOf([aLetter({ because: [{ by: 'source' }] })])).toBe(
      'Udsat: Årsberetning 2025 for radikaliseringsindsatsen - UEB 14. april (og 2 punkter til)',
    );
  });

  it.each([
    ['Godkendt', 'Godkendt: Skole - UEB 14. april'],
    ['Godkendt med bemærkning om tid', 'Godkendt med bemærkning: Skole - UEB 14. april'],
    ['Udsættes', 'Udsat: Skole - UEB 14. april'],
    ['Henvendelsen lægges på sagen', 'Beslutning (vi er ikke sikre på hvilken): Skole - UEB 14. april'],
    ['Sagen blev taget af dagsordenen', 'Taget af dagsordenen: Skole - UEB 14. april'],
  ])('never says more than the minutes: %j', (decision, subject) => {
    expect(subjectOf([aLetter({ after: [anItem({ title: 'Skole', decision: aDecision(decision) })] })])).toBe(subject);
  });

  it('says so when published minutes were edited', () => {
    const letter = aLetter({
      before: [decidedItem('Skole')],
      after: [anItem({ title: 'Skole', decision: aDecision('Afvist') })],
    });
    expect(subjectOf([letter])).toBe('Rettet efter offentliggørelse: Skole - UEB 14. april');
  });

  it('says first that the meeting itself is cancelled or moved', () => {
    const change = { kind: 'meeting-cancelled', stage: 'before-meeting', path: 'meeting', quote: 'AFLYST' } as const;
    const letter = { ...aLetter({ after: [decidedItem('Skole')] }), meetingNews: [{ change, because: [] }] };
    expect(subjectOf([letter])).toBe('Mødet er aflyst - UEB 14. april (og 1 punkt til)');
    expect(subjectOf([{ ...letter, items: [] }])).toBe('Mødet er aflyst - UEB 14. april');
  });

  const scheduled = (because: Wish[], ...titles: string[]): Letter => {
    const letter = aLetter();
    const [one] = letter.items as [ToldItem];
    const items = titles.map((title, index) => ({
      ...one,
      news: 'scheduled' as const,
      item: { ...one.item, title, number: `${index + 1}` },
      because,
    }));
    return { ...letter, items };
  };
  const agenda = ['Godkendelse af dagsorden', 'Orientering', 'Meddelelser', 'Ny skole', 'Eventuelt'];

  it('names the meeting of an agenda for who follows the whole of it', () => {
    const committee: Wish = { by: 'committee', committee: 'Byrådet' };
    expect(subjectOf([scheduled([committee], ...agenda)])).toBe('Ny dagsorden: UEB 14. april (5 punkter)');
    expect(subjectOf([scheduled([{ by: 'source' }], 'Ny skole')])).toBe('Ny dagsorden: UEB 14. april (1 punkt)');
    const two = [scheduled([committee], ...agenda), scheduled([committee], 'Ny skole', 'Havn')];
    expect(subjectOf(two)).toBe('Ny dagsorden: UEB 14. april (5 punkter, og 2 til)');
  });

  it('names of an agenda what it is about before the meeting’s own matters', () => {
    expect(subjectOf([scheduled([{ by: 'word', word: 'skole' }], ...agenda)])).toBe(
      'På dagsordenen: Ny skole - UEB 14. april (og 4 punkter til)',
    );
  });

  it('counts one more item as one', () => {
    const letter = aLetter({
      after: [
        decidedItem('Skole'),
        anItem({ number: '9', title: 'Havn', caseNumber: null, decision: aDecision('Godkendt') }),
      ],
    });
    expect(subjectOf([letter])).toBe('Godkendt: Skole - UEB 14. april (og 1 punkt til)');
  });

  it('names the year of a meeting when it is not this one', () => {
    const letter = aLetter({ after: [decidedItem('Skole')] });
    expect(subjectOf([{ ...letter, capturedAt: '2027-01-04T09:00:00.000Z' }])).toBe(
      'Godkendt: Skole - UEB 14. april 2026',
    );
  });

  it('shortens what it is about, never where and when', () => {
    const subject = subjectOf([aLetter({ after: [decidedItem('Helhedsplan for bymidten '.repeat(9))] })]);
    expect(subject).toMatch(/^Godkendt: Helhedsplan for bymidten .*… - UEB 14\. april$/u);
    expect(subject.length).toBeLessThanOrEqual(120);
  });

  it('leaves out first what else there is to say of a decision: the case comes before its history', () => {
    const [told] = aLetter({ after: [decidedItem('Årsberetning 2025 for radikaliseringsindsatsen')] }).items as [
      ToldItem,
    ];
    const followedUp = {
      kind: 'postponed',
      meetingId: aLetter().meetingId,
      committee: 'Byrådet',
      startsAt: '2026-04-14T06:00:00.000Z',
      itemNumber: '8',
      caseNumber: null,
      times: 1,
      days: 28,
      quote: 'Udsættes',
      foundBy: 'case-number',
      sure: 1,
    } as const;
    const decided: ToldItem = { ...told, news: 'case-decided', followedUp };
    const others = aLetter({ after: [decidedItem('Skole')] }).items;
    expect(subjectOf([{ ...aLetter(), items: [{ ...decided, item: { ...told.item, title: 'Havn' } }] }])).toBe(
      'Godkendt efter at have været udsat: Havn - UEB 14. april',
    );
    const long = { ...told.item, title: 'Årsberetning 2025 for radikaliseringsindsatsen og for klubberne' };
    expect(subjectOf([{ ...aLetter(), items: [{ ...decided, item: long }, ...others] }])).toBe(
      'Godkendt: Årsberetning 2025 for radikaliseringsindsatsen og for klubberne - UEB 14. april (og 1 punkt til)',
    );
  });

  it.each([
    ['Årsberetning 2025 for radikaliseringsindsatsen', 27, 'Årsberetning 2025…'],
    ['Høring om lokalplan for og ved havnen', 26, 'Høring om lokalplan…'],
    ['Budget 2027 - proces og rammer', 17, 'Budget 2027…'],
    ['Tilskud, herunder til foreninger', 22, 'Tilskud…'],
    ['Ny skole', 20, 'Ny skole'],
    ['Af og til', 8, 'Af…'],
  ])('cuts %j where what is left makes sense', (title, most, cut) => {
    expect(cutTitle(title, most)).toBe(cut);
  });

  it('says of a postponement until when, where the minutes name a day', () => {
    expect(
      subjectOf([
        aLetter({ after: [anItem({ title: 'Skole', decision: aDecision('Udsættes til mødet den 12. maj 2026') })] }),
      ]),
    ).toMatch(/^Udsat til .*12\. maj.*: Skole - UEB 14\. april$/u);
  });

  it('is one short line without control characters, whatever the title', { timeout: 60_000 }, () => {
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
