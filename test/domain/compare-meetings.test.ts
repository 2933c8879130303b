import { describe, expect, it } from 'vitest';
import { changedItem } from '../../shared/domain/change.ts';
import { compareMeetings } from '../../shared/domain/compare-meetings.ts';
import type { AgendaItem, Meeting } from '../../shared/domain/meeting.ts';
import { aDecision } from '../support/a-decision.ts';
import { aMeeting } from '../support/a-meeting.ts';
import { anAttachment } from '../support/an-attachment.ts';
import { anItem } from '../support/an-item.ts';

const agendaWith = (...items: AgendaItem[]) => aMeeting({ stage: 'agenda', items });
const minutesWith = (...items: AgendaItem[]) => aMeeting({ stage: 'minutes', items });
const decided = (text: string, overrides: Partial<AgendaItem> = {}) =>
  anItem({ decision: aDecision(text), ...overrides });
const agendaItem = (overrides: Partial<AgendaItem> = {}) =>
  anItem({ number: '1', title: 'Godkendelse af dagsorden', caseNumber: '00.22.04-P35-57-25', ...overrides });
const kinds = (before: Meeting | null, after: Meeting) => compareMeetings(before, after).map(({ kind }) => kind);

describe('comparing two states of a meeting', () => {
  it('reports an agenda at first sight, and nothing of its items', () => {
    expect(compareMeetings(null, agendaWith(anItem(), agendaItem()))).toEqual([
      { kind: 'agenda-published', stage: 'before-meeting', items: 2 },
    ]);
  });

  it('reports minutes at first sight with what was decided', () => {
    const item = decided('Godkendt');
    expect(compareMeetings(null, minutesWith(item))).toEqual([
      { kind: 'minutes-published', stage: 'with-minutes', items: 1 },
      { kind: 'decision-recorded', stage: 'with-minutes', item: changedItem(item), decision: item.decision },
    ]);
  });

  it('reports a decision recorded after the meeting', () => {
    const item = decided('Godkendt');
    expect(compareMeetings(agendaWith(anItem()), minutesWith(item))).toEqual([
      { kind: 'minutes-published', stage: 'with-minutes', items: 1 },
      { kind: 'decision-recorded', stage: 'with-minutes', item: changedItem(item), decision: item.decision },
    ]);
  });

  it('reports a decision reworded after publication, with both texts', () => {
    const [before, after] = [decided('Godkendt'), decided('Afvist')];
    expect(compareMeetings(minutesWith(before), minutesWith(after))).toEqual([
      {
        kind: 'decision-reworded',
        stage: 'after-publication',
        item: changedItem(after),
        before: before.decision,
        after: after.decision,
      },
    ]);
  });

  it('reports a decision that was taken back', () => {
    const before = decided('Godkendt');
    expect(compareMeetings(minutesWith(before), minutesWith(anItem()))).toEqual([
      { kind: 'decision-withdrawn', stage: 'after-publication', item: changedItem(anItem()), before: before.decision },
    ]);
  });

  it('reports an item added to the agenda', () => {
    expect(compareMeetings(agendaWith(agendaItem()), agendaWith(agendaItem(), anItem()))).toEqual([
      { kind: 'item-added', stage: 'before-meeting', item: changedItem(anItem()) },
    ]);
  });

  it('reports an item that came to the table at the meeting, with its decision', () => {
    const before = agendaWith(agendaItem());
    expect(kinds(before, minutesWith(agendaItem(), decided('Udsættes')))).toEqual([
      'minutes-published',
      'item-added',
      'decision-recorded',
      'item-postponed',
    ]);
  });

  it('reports an absent item as absent, never as withdrawn', () => {
    expect(compareMeetings(agendaWith(agendaItem(), anItem()), minutesWith(agendaItem()))).toEqual([
      { kind: 'minutes-published', stage: 'with-minutes', items: 1 },
      { kind: 'item-absent', stage: 'with-minutes', item: changedItem(anItem()) },
    ]);
  });

  it('reports an item as withdrawn when its decision says so', () => {
    const item = decided('Sagen blev taget af dagsordenen.');
    expect(compareMeetings(minutesWith(anItem()), minutesWith(item))).toEqual([
      { kind: 'item-withdrawn', stage: 'after-publication', item: changedItem(item), decision: item.decision },
    ]);
  });

  it('reports an attachment added after the meeting', () => {
    const attachment = anAttachment({ name: 'Præsentation', addedAfterMeeting: true });
    const before = anItem({ attachments: [anAttachment()] });
    const after = anItem({ attachments: [anAttachment(), attachment] });
    expect(compareMeetings(minutesWith(before), minutesWith(after))).toEqual([
      { kind: 'attachment-added', stage: 'after-publication', item: changedItem(after), attachment },
    ]);
  });

  it('reports a postponement with the words of the item itself and of item 1', () => {
    const itemOne = agendaItem({
      decision: aDecision('Godkendt med bemærkning om, at sag nr. 8 udsættes til næste møde i udvalget.'),
    });
    const changes = compareMeetings(agendaWith(agendaItem(), anItem()), minutesWith(itemOne, decided('Udsættes')));
    expect(changes).toContainEqual({
      kind: 'item-postponed',
      stage: 'with-minutes',
      item: changedItem(anItem()),
      until: 'næste møde i udvalget',
      quotes: ['Udsættes', 'Godkendt med bemærkning om, at sag nr. 8 udsættes til næste møde i udvalget.'],
    });
    expect(changes.filter(({ kind }) => kind === 'item-postponed')).toHaveLength(1);
  });

  it('reports a postponement that stands under item 1 alone', () => {
    const itemOne = agendaItem({ decision: aDecision('Godkendt, idet punkt 8 udsættes.') });
    expect(kinds(agendaWith(agendaItem(), anItem()), minutesWith(itemOne, anItem()))).toEqual([
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

  it('gives item changes in the order of the items', () => {
    const after = minutesWith(decided('Godkendt', { number: '8' }), agendaItem({ decision: aDecision('Godkendt') }));
    const items = compareMeetings(agendaWith(agendaItem(), anItem()), after).flatMap((change) =>
      'item' in change ? [change.item.number] : [],
    );
    expect(items).toEqual(['8', '1']);
  });

  it.each(['', '.', 'Beslutning ikke frigivet'])('takes a decision that says nothing (%j) for none yet', (text) => {
    const silent = decided(text);
    expect(kinds(agendaWith(anItem()), minutesWith(silent))).toEqual(['minutes-published']);
    expect(kinds(minutesWith(silent), minutesWith(decided('Godkendt')))).toEqual(['decision-recorded']);
    expect(kinds(minutesWith(decided('Godkendt')), minutesWith(silent))).toEqual(['decision-withdrawn']);
  });

  it('tells A -> B -> A both times', () => {
    const [first, second] = [minutesWith(decided('Godkendt')), minutesWith(decided('Afvist'))];
    expect(kinds(first, second)).toEqual(['decision-reworded']);
    expect(kinds(second, first)).toEqual(['decision-reworded']);
  });
});

describe('comparing a meeting with what differs in nothing that is worth telling', () => {
  const attachments = [anAttachment(), anAttachment({ name: 'Bilag 2' })];
  const before = minutesWith(agendaItem(), decided('1. Godkendt: »ja«\n2. Afvist', { attachments }));
  const withDecision = (text: string) => minutesWith(agendaItem(), decided(text, { attachments }));

  it.each([
    ['a second look', structuredClone(before)],
    ['white space', withDecision(' 1.  Godkendt:\u00a0»ja« \n2. Af\u00advist')],
    ['quotation marks', withDecision('1. Godkendt: "ja"\n2. Afvist')],
    ['numbering', withDecision('Godkendt: »ja«\nAfvist')],
    ['punctuation and capitals', withDecision('1) GODKENDT: »ja«.\n2) Afvist.')],
    [
      'new ids and links',
      { ...before, items: before.items.map((item) => ({ ...item, sourceItemId: 'x', link: null })) },
    ],
    [
      'the order of attachments',
      minutesWith(agendaItem(), { ...decided('1. Godkendt: »ja«\n2. Afvist'), attachments: attachments.toReversed() }),
    ],
    [
      'white space in the name of an attachment',
      minutesWith(agendaItem(), {
        ...decided('1. Godkendt: »ja«\n2. Afvist'),
        attachments: attachments.map((each) => ({ ...each, name: ` ${each.name.replace(' ', '\u00a0')}` })),
      }),
    ],
    [
      'the numbers of the items',
      { ...before, items: before.items.map((item) => ({ ...item, number: `${item.number}1` })) },
    ],
  ] as [string, Meeting][])('finds no change in %s', (_, after) => {
    expect(compareMeetings(before, after)).toEqual([]);
  });
});
