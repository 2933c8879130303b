import { describe, expect, it } from 'vitest';
import { becauseOf, linesOf, plainWords } from '../../shared/channels/item-lines.ts';
import type { ToldItem, ToldMeeting } from '../../shared/domain/telling.ts';
import { aDecision } from '../support/a-decision.ts';
import { aLetter } from '../support/a-letter.ts';
import { aToldItem } from '../support/a-told-item.ts';

const lines = (told: Partial<ToldItem>) => {
  const [only] = linesOf({ ...aLetter(), items: [aToldItem(told)] });
  return { ...only, quotes: only?.quotes.map(({ label, words }) => `${label}: ${plainWords(words)}`) };
};
const appointment = (day: number, place: string | null = 'Byrådssalen') => ({
  startsAt: `2026-04-${day}T06:00:00.000Z`,
  place,
});
const ofMeeting = (change: Omit<ToldMeeting['change'], 'stage' | 'path'>) => {
  const told = { change: { ...change, stage: 'before-meeting', path: '' }, because: [{ by: 'source' }] } as ToldMeeting;
  return linesOf({ ...aLetter(), meetingNews: [told], items: [aToldItem()] });
};

describe('one piece of news', () => {
  it('quotes a decision, and both when it was edited', () => {
    const [before, decision] = [aDecision('Godkendt'), aDecision('Afvist')];
    expect(lines({ decision }).quotes).toEqual(['Beslutning: Afvist']);
    expect(lines({ news: 'edited', before, decision })).toMatchObject({
      quotes: ['Før: Godkendt', 'Nu: Afvist'],
      notes: ['Vi læser det som: ikke godkendt'],
    });
    expect(lines({ news: 'retracted', before }).quotes).toEqual(['Før: Godkendt']);
    expect(lines({ news: 'reread', before: decision, decision }).quotes).toEqual(['Beslutning: Afvist']);
  });

  it('quotes what was reworded under its heading, and leaves out a side that has no words', () => {
    const rewordings = [
      { part: 'Økonomi', before: 'Ingen.', after: '5.000 kr.' },
      { part: '', before: '', after: 'Ny tekst.' },
    ];
    expect(lines({ news: 'reworded', rewordings }).quotes).toEqual([
      'Før, Økonomi: Ingen.',
      'Nu, Økonomi: 5.000 kr.',
      'Nu, teksten: Ny tekst.',
    ]);
  });

  it('quotes of a long text what changed, with what stands around it', () => {
    const long = Array.from({ length: 200 }, (_, index) => `Sætning ${index} om havnen.`).join(' ');
    const after = long.replace('Sætning 100 om', 'Sætning 100 imod');
    const [before = '', now = ''] = lines({ rewordings: [{ part: 'Sag', before: long, after }] }).quotes ?? [];
    expect([before.length < 400, now.length < 400]).toEqual([true, true]);
    expect([before, now]).toEqual([
      expect.stringContaining('Sætning 100 om havnen'),
      expect.stringContaining('Sætning 100 imod havnen'),
    ]);
  });

  it('names the attachments that came, went or are others', () => {
    expect(lines({ attachments: ['A'], attachmentsRemoved: ['B'], attachmentsReplaced: ['C'] }).notes).toEqual([
      'Nyt bilag: A',
      'Bilag udskiftet: C',
      'Bilag fjernet: B',
    ]);
  });

  it('quotes the words under item 1 that take it off', () => {
    expect(lines({ news: 'withdrawn', takenOff: ['Punkt 8 udgår.'] }).quotes).toEqual([
      'Et andet sted i referatet står der: Punkt 8 udgår.',
    ]);
  });

  it('says why the reader gets it', () => {
    const [only] = linesOf({
      ...aLetter(),
      items: [aToldItem({ because: [{ by: 'source' }, { by: 'word', word: 'støj' }] })],
    });
    expect(only === undefined ? '' : becauseOf(only)).toBe(
      'fordi du følger alt fra Ballerup og ordet »støj« i Ballerup',
    );
  });
});

describe('what is new of a meeting as a whole', () => {
  it.each([
    [appointment(14), appointment(21), 'Mødet er flyttet til tirsdag 21. april 2026 kl. 08.00'],
    [appointment(14), appointment(14, 'Lokale 3'), 'Mødet holdes et andet sted'],
    [appointment(14, 'AFLYST'), appointment(14), 'Mødet holdes alligevel'],
  ])('comes first: from %j to %j', (before, after, heading) => {
    const [first, second] = ofMeeting({ kind: 'meeting-moved', before, after } as ToldMeeting['change']);
    expect(first).toMatchObject({ heading, quotes: [] });
    expect(first?.notes[0]).toBe(`Før: tirsdag 14. april 2026 kl. 08.00, ${before.place}`);
    expect(second?.heading).toBe('Nyt bilag');
  });

  it('quotes the words that cancel it', () => {
    const [first] = ofMeeting({ kind: 'meeting-cancelled', quote: 'AFLYST' } as ToldMeeting['change']);
    expect(first).toMatchObject({ heading: 'Mødet er aflyst', notes: [] });
    expect(first?.quotes.map(({ words }) => plainWords(words))).toEqual(['AFLYST']);
  });
});
