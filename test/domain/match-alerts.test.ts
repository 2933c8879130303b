import { describe, expect, it } from 'vitest';
import { type Change, type ChangeKind, changedItem } from '../../shared/domain/change.ts';
import { compareMeetings } from '../../shared/domain/compare-meetings.ts';
import { topicId } from '../../shared/domain/ids.ts';
import { answeredInterests, matchInterests } from '../../shared/domain/match-alerts.ts';
import { itemsShowing, shownItems } from '../../shared/domain/shown-items.ts';
import { type Wish, wishKey } from '../../shared/domain/subscription.ts';
import { aDecision } from '../support/a-decision.ts';
import { aFollowedUp } from '../support/a-followed-up.ts';
import { aMeeting } from '../support/a-meeting.ts';
import { anInterest } from '../support/an-interest.ts';
import { anItem } from '../support/an-item.ts';

const word = (text: string): Wish => ({ by: 'word', word: text });
const school = anItem({
  number: '9',
  title: 'Ny skole i Måløv',
  caseNumber: '17.01.00-A00-1-26',
  recommendations: [],
  decision: aDecision('Indstillingen godkendt'),
  sections: [{ heading: 'Sagsfremstilling', text: 'Byggeriet begynder i august.' }],
});
const meeting = aMeeting({ stage: 'minutes', items: [anItem({ decision: aDecision('Udsættes') }), school] });
const changes = compareMeetings(aMeeting({ items: [anItem(), { ...school, decision: null }] }), meeting);
const shown = (watched: string[] = []) => shownItems(changes, meeting, { watchedWords: watched });
const matches = (...wishes: Wish[]) =>
  matchInterests(
    shown(wishes.flatMap((wish) => (wish.by === 'word' ? [wish.word] : []))),
    wishes.map((wish) => anInterest({ wish })),
  );
const kindsOf = (positions: number[] | undefined) => positions?.map((position) => changes[position]?.kind);

describe('what changed items show', () => {
  it('is one entry an item, with all of its changes', () => {
    expect(shown().map(({ item, changes: own }) => [item?.number, own.map(({ kind }) => kind)])).toEqual([
      ['8', ['decision-recorded', 'item-postponed']],
      ['9', ['decision-recorded']],
    ]);
  });

  it('is its source, committee, case, topics and the watched words it holds', () => {
    expect(shown(['radikalisering', 'august'])[0]?.wishes).toEqual([
      { by: 'source' },
      { by: 'committee', committee: meeting.committee },
      { by: 'case', caseNumber: '15.00.00-A00-23-26' },
      { by: 'topic', topic: 'beskaeftigelse' },
      { by: 'topic', topic: 'tryghed' },
      { by: 'word', word: 'radikalisering' },
    ]);
  });

  it('is found in the text of the item, not of another', () => {
    const words = shown(['august']).map(({ wishes }) => wishes.filter(({ by }) => by === 'word'));
    expect(words).toEqual([[], [word('august')]]);
  });

  it('is nothing of the meeting as a whole when it is only published', () => {
    const wholeMeeting: Change[] = [
      { kind: 'minutes-published', stage: 'with-minutes', path: 'meeting/stage', items: 12 },
    ];
    expect(shownItems(wholeMeeting, meeting, { watchedWords: [] })).toEqual([]);
  });

  it.each([
    ['moved', { startsAt: '2026-04-21T06:00:00.000Z' }],
    ['cancelled', { place: 'AFLYST' }],
  ])('is everything of a meeting that is %s: all that any of its items shows', (_, overrides) => {
    const agenda = aMeeting({ items: [anItem(), { ...school, decision: null }] });
    const then = aMeeting({ ...agenda, ...overrides });
    const [whole, ...rest] = shownItems(compareMeetings(agenda, then), then, { watchedWords: ['august', 'havn'] });
    expect(rest).toEqual([]);
    expect(whole).toMatchObject({ item: null, changes: [{ position: 0 }] });
    expect(whole?.wishes).toEqual(
      expect.arrayContaining([
        { by: 'source' },
        { by: 'committee', committee: meeting.committee },
        { by: 'case', caseNumber: '17.01.00-A00-1-26' },
        { by: 'topic', topic: 'tryghed' },
        word('august'),
      ]),
    );
    expect(new Set(whole?.wishes.map(wishKey)).size).toBe(whole?.wishes.length);
    expect(whole?.wishes).not.toContainEqual(word('havn'));
  });

  it('is nothing of an item that is no longer there: one look is not enough to tell that', () => {
    const without = aMeeting({ stage: 'minutes', items: [school] });
    const gone = compareMeetings(meeting, without);
    expect(gone.map(({ kind }) => kind)).toEqual(['item-absent']);
    expect(shownItems(gone, without, { watchedWords: ['radikalisering'] })).toEqual([]);
  });
});

describe('matching a subscriber’s interests', () => {
  it('makes one match of two subscriptions that want one item, with both reasons', () => {
    const [topic, watched]: Wish[] = [{ by: 'topic', topic: topicId('beskaeftigelse') }, word('radikalisering')];
    expect(matches(topic as Wish, watched as Wish)).toEqual([{ changes: [1, 2], because: [topic, watched] }]);
  });

  it('gives a reason once, however many subscriptions have it', () => {
    expect(matches(word('radikalisering'), word('Radikalisering'))).toEqual([
      { changes: [1, 2], because: [word('Radikalisering')] },
    ]);
  });

  it('leaves out the items that were not asked for', () => {
    expect(matches({ by: 'topic', topic: topicId('skole') }).map((match) => kindsOf(match.changes))).toEqual([
      ['decision-recorded'],
    ]);
    expect(matches(word('havn'))).toEqual([]);
  });

  it('finds all items for who follows the source or the committee', () => {
    expect(matches({ by: 'source' })).toHaveLength(2);
    expect(matches({ by: 'committee', committee: meeting.committee.toUpperCase() })).toHaveLength(2);
  });

  it('never lets one subscriber’s updates reach another', () => {
    const everything = shown(['radikalisering']);
    const first = matchInterests(everything, [anInterest({ wish: word('radikalisering') })]);
    const second = matchInterests(everything, [anInterest({ wish: { by: 'topic', topic: topicId('skole') } })]);
    expect(first.map(({ changes: positions }) => positions)).toEqual([[1, 2]]);
    expect(second.map(({ changes: positions }) => positions)).toEqual([[3]]);
    expect(matchInterests(everything, [])).toEqual([]);
  });

  it('tells who chose kinds of change of exactly those', () => {
    const everything: Wish = { by: 'source' };
    const told = (kinds: ChangeKind[] | null) =>
      matchInterests(shown(), [anInterest({ wish: everything, kinds })]).map((match) => kindsOf(match.changes));
    expect(told(null)).toEqual([['decision-recorded', 'item-postponed'], ['decision-recorded']]);
    expect(told(['item-postponed'])).toEqual([['item-postponed']]);
    expect(told(['item-added'])).toEqual([]);
    expect(told([])).toEqual([]);
  });

  it('tells of a kind that nobody else hears of whoever chose it', () => {
    const item = anItem();
    const retitled: Change = {
      kind: 'item-retitled',
      stage: 'before-meeting',
      path: 'items/8/title',
      item: changedItem(item),
      pairing: null,
      before: 'Årsberetning',
      after: item.title,
    };
    const found = shownItems([retitled], aMeeting({ items: [item] }), { watchedWords: [] });
    const [chose, did] = [anInterest({ kinds: ['item-retitled'] }), anInterest({ kinds: null })];
    expect(matchInterests(found, [chose]).map((match) => match.changes)).toEqual([[0]]);
    expect(matchInterests(found, [did])).toEqual([]);
    expect(answeredInterests(found, [chose, did])).toEqual([chose]);
  });

  it('adds up what two subscriptions of one reader chose', () => {
    const interests = [anInterest({ kinds: ['item-postponed'] }), anInterest({ wish: { by: 'source' }, kinds: null })];
    expect(matchInterests(shown(), interests).map((match) => kindsOf(match.changes))).toEqual([
      ['decision-recorded', 'item-postponed'],
      ['decision-recorded'],
    ]);
  });

  it('shows a case that is back by all that it showed when it was put off, in another committee and in other words', () => {
    const item = anItem({ number: '9', title: 'Status', caseNumber: null });
    const followedUp = aFollowedUp({ committee: 'Økonomiudvalget' });
    const back = { kind: 'item-returned', stage: 'with-minutes', path: 'items/9', item: changedItem(item) } as const;
    const then = { meetingId: followedUp.meetingId, item: anItem({ number: '8', title: 'Ny skole og en havn' }) };
    const [one] = shownItems([{ ...back, pairing: null, followedUp }], aMeeting({ items: [item] }), {
      watchedWords: ['havn', 'bro'],
      earlier: [then],
    });
    expect(one?.wishes).toEqual(
      expect.arrayContaining([
        { by: 'committee', committee: 'Økonomiudvalget' },
        { by: 'topic', topic: 'skole' },
        word('havn'),
      ]),
    );
    expect(one?.wishes).not.toContainEqual(word('bro'));
  });

  it('shows a case by the number it was put off under, too', () => {
    const item = anItem({ number: '9', caseNumber: '22-001063' });
    const back = { kind: 'item-returned', stage: 'with-minutes', path: 'items/9', item: changedItem(item) } as const;
    const followedUp = aFollowedUp({ caseNumber: '22-000063', foundBy: 'title', sure: 0.8 });
    const [one] = shownItems([{ ...back, pairing: null, followedUp }], aMeeting({ items: [item] }), {
      watchedWords: [],
    });
    expect(one?.wishes).toContainEqual({ by: 'case', caseNumber: '22-000063' });
    expect(one?.wishes).toContainEqual({ by: 'case', caseNumber: '22-001063' });
  });
});

describe('what is gone', () => {
  const before = aMeeting({ stage: 'minutes', items: [{ ...school, decision: aDecision('PFAS skal undersøges.') }] });
  const wordsShown = (after: typeof before, watched: string) =>
    shownItems(compareMeetings(before, after), after, { watchedWords: [watched], gone: before.items }).flatMap(
      ({ wishes }) => wishes.filter(({ by }) => by === 'word'),
    );

  it('is told to who follows a word that a decision does not hold any more', () => {
    const after = aMeeting({ ...before, items: [{ ...school, decision: aDecision('Godkendt.') }] });
    expect(wordsShown(after, 'pfas')).toEqual([word('pfas')]);
  });

  it('is told to who follows a word of an item’s text when the meeting is cancelled and shows no items', () => {
    expect(wordsShown(aMeeting({ ...before, items: [], place: 'AFLYST' }), 'august')).toEqual([word('august')]);
  });
});

describe('an agenda that comes out', () => {
  const agenda = aMeeting({ items: [anItem(), { ...school, decision: null }] });
  const published = shownItems(compareMeetings(null, agenda), agenda, { watchedWords: ['august'] });
  const ofCase: Wish = { by: 'case', caseNumber: '17.01.00-A00-1-26' };

  it('is told to who follows one of its cases, and to nobody else unasked', () => {
    const told = (wish: Wish) => matchInterests(published, [anInterest({ wish })]).length;
    expect([ofCase, word('august'), { by: 'source' } as const].map(told)).toEqual([1, 0, 0]);
  });

  it('is told to whoever chose to hear of agendas', () => {
    const interest = anInterest({ wish: word('august'), kinds: ['agenda-published'] });
    expect(matchInterests(published, [interest])).toMatchObject([{ changes: [0], because: [word('august')] }]);
  });

  it('is not told to who follows a case and chose other news of it', () => {
    expect(matchInterests(published, [anInterest({ wish: ofCase, kinds: ['item-postponed'] })])).toEqual([]);
  });

  it('shows which of its items answer which wish', () => {
    const shownBy = itemsShowing(agenda, [word('august'), ofCase, word('havn')]);
    expect(shownBy.map(({ item, because }) => [item.number, because])).toEqual([['9', [word('august'), ofCase]]]);
  });
});

describe('why an item is told', () => {
  const because = (...chosen: (ChangeKind[] | null)[]) =>
    matchInterests(
      shown(['cykelsti', 'skole']),
      chosen.map((kinds) => anInterest({ wish: word('skole'), kinds })),
    ).flatMap((match) => match.because);

  it('is the wish, with the kinds of change that were chosen with it', () => {
    expect(because(['decision-recorded', 'attachment-added'])).toEqual([
      { ...word('skole'), kinds: ['decision-recorded', 'attachment-added'] },
    ]);
    expect(because(['decision-recorded'], ['decision-recorded', 'item-postponed'])).toEqual([
      { ...word('skole'), kinds: ['decision-recorded', 'item-postponed'] },
    ]);
  });

  it('is the wish alone where it is told without any choice, too', () => {
    expect(because(null)).toEqual([word('skole')]);
    expect(because(['decision-recorded'], null)).toEqual([word('skole')]);
  });

  it('is the case alone when it is decided, which is told whatever was chosen', () => {
    const item = changedItem(school);
    const decided: Change = {
      kind: 'case-decided',
      stage: 'with-minutes',
      path: 'items/9',
      item,
      pairing: null,
      decision: aDecision('Godkendt'),
      followedUp: null,
      journey: [],
    };
    const wish: Wish = { by: 'case', caseNumber: '17.01.00-A00-1-26' };
    const [match] = matchInterests(shownItems([decided], meeting, { watchedWords: [] }), [
      anInterest({ wish, kinds: ['attachment-added'] }),
    ]);
    expect(match?.because).toEqual([wish]);
  });
});
