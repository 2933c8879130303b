import { describe, expect, it } from 'vitest';
import { becauseOf, linesOf, plainWords } from '../../shared/channels/item-lines.ts';
import type { Letter } from '../../shared/channels/letter.ts';
import { changedItem } from '../../shared/domain/change.ts';
import { kindsOfGroups } from '../../shared/domain/kind-groups.ts';
import type { ToldItem, ToldMeeting } from '../../shared/domain/telling.ts';
import { aDecision } from '../support/a-decision.ts';
import { aLetter } from '../support/a-letter.ts';
import { aToldItem } from '../support/a-told-item.ts';
import { anItem } from '../support/an-item.ts';

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

  it('says of an edit after publication when both were read', () => {
    const items = [
      aToldItem({
        news: 'edited',
        stage: 'after-publication',
        before: aDecision('Godkendt'),
        decision: aDecision('Afvist'),
        rewordings: [{ part: 'Økonomi', before: 'Ingen.', after: '5.000 kr.' }],
      }),
    ];
    const [only] = linesOf({ ...aLetter(), items, readBefore: '2026-04-14T09:03:00.000Z' });
    expect(only?.quotes.map(({ label }) => label)).toEqual([
      'Før (læst 14. april kl. 11.03)',
      'Nu (læst 15. april kl. 11.00)',
      'Før, Økonomi (læst 14. april kl. 11.03)',
      'Nu, Økonomi (læst 15. april kl. 11.00)',
    ]);
  });

  it('quotes the sentence that holds a followed word, where nothing else that is told does', () => {
    const sections = [
      { heading: 'Sag', text: 'Der bygges nyt. Udvidelsen omfatter svømmehallen, jf. bilag. Der er penge.' },
      { heading: 'Økonomi', text: `${'Et ord '.repeat(60)}varmtvandsbassinet${' og mere'.repeat(60)}` },
    ];
    const because = ['svømmehal', 'varmtvandsbassin', 'radikalisering', 'findes ikke'].map(
      (word) => ({ by: 'word', word }) as const,
    );
    const [only] = linesOf(aLetter({ after: [anItem({ sections, decision: aDecision('Godkendt') })], because }));
    const [decision, hall, pool, ...more] =
      only?.quotes.map(({ label, words }) => `${label}: ${plainWords(words)}`) ?? [];
    expect([decision, hall, more]).toEqual([
      'Beslutning: Godkendt',
      'Ordet står her: Udvidelsen omfatter svømmehallen, jf. bilag.',
      [],
    ]);
    expect(pool).toMatch(/^Ordet står her: … Et ord .* varmtvandsbassinet og mere .* …$/u);
    expect(pool?.length).toBeLessThan(400);
  });

  it('says of a followed case that it is followed on: a decision need not be the end of it', () => {
    const theCase = [{ by: 'case', caseNumber: '15.00.00-A00-23-26' } as const];
    const letter = aLetter({ after: [anItem({ decision: aDecision('Godkendt') })], because: theCase });
    const notes = (one: Letter) => linesOf(one).flatMap((lines) => lines.notes);
    expect(notes(letter)).toEqual(['Vi følger sagen videre og skriver, hvis den kommer op igen.']);
    expect(notes(aLetter({ after: [anItem({ decision: aDecision('Godkendt') })] }))).toEqual([]);
    expect(notes(aLetter({ after: [anItem({ decision: aDecision('Udsættes') })], because: theCase }))).toEqual([
      'Vi siger til, når sagen er tilbage - og hvis den ikke er.',
    ]);
  });

  it.each([
    [null, '15.00.00-A00-23-26'],
    ['Udsættes', '15.00.00-A00-23-26'],
    ['Anbefales godkendt', '15.00.00-A00-23-26'],
    ['Godkendt', null],
    ['Afvist', null],
  ])('knows a case that can be followed on by what was decided: %j', (decision, openCase) => {
    const told = { decision: decision === null ? null : aDecision(decision) };
    expect(lines(told).openCase).toBe(openCase);
    expect(lines({ ...told, because: [{ by: 'case', caseNumber: '15.00.00-A00-23-26' }] }).openCase).toBeNull();
  });

  it('offers nobody to follow the approval of an agenda', () => {
    const item = changedItem(anItem({ title: 'Godkendelse af dagsorden' }));
    expect(lines({ item }).openCase).toBeNull();
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

  it('says which kinds of change its reader chose to hear of', () => {
    const chosen = { by: 'word', word: 'støj', kinds: kindsOfGroups(['bilag']) ?? [] } as const;
    const [only] = linesOf({ ...aLetter(), items: [aToldItem({ because: [{ by: 'source' }, chosen] })] });
    expect(only === undefined ? '' : becauseOf(only)).toBe(
      'fordi du følger alt fra Ballerup og ordet »støj« i Ballerup (kun bilag)',
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
