import { describe, expect, it } from 'vitest';
import { type ChangeStage, changedItem } from '../../shared/domain/change.ts';
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
/** What all changes of item 8 have in common, when it was found again by its case number and title. */
const of8 = (stage: ChangeStage, part: string, item = anItem()) => ({
  stage,
  path: `items/8${part}`,
  item: changedItem(item),
  pairing: { by: 'case-number', sure: 1 },
});
const kinds = (before: Meeting | null, after: Meeting) => compareMeetings(before, after).map(({ kind }) => kind);

describe('comparing two states of a meeting', () => {
  it('reports an agenda at first sight, and nothing of its items', () => {
    expect(compareMeetings(null, agendaWith(anItem(), agendaItem()))).toEqual([
      { kind: 'agenda-published', stage: 'before-meeting', path: 'meeting/stage', items: 2 },
    ]);
  });

  it('reports minutes at first sight with what was decided', () => {
    const item = decided('Godkendt');
    expect(compareMeetings(null, minutesWith(item))).toEqual([
      { kind: 'minutes-published', stage: 'with-minutes', path: 'meeting/stage', items: 1 },
      {
        kind: 'decision-recorded',
        ...of8('with-minutes', '/decision'),
        pairing: null,
        decision: item.decision,
        otherwiseThanRecommended: false,
      },
    ]);
  });

  it('reports a decision recorded after the meeting', () => {
    const item = decided('Godkendt');
    expect(compareMeetings(agendaWith(anItem()), minutesWith(item))).toEqual([
      { kind: 'minutes-published', stage: 'with-minutes', path: 'meeting/stage', items: 1 },
      {
        kind: 'decision-recorded',
        ...of8('with-minutes', '/decision'),
        decision: item.decision,
        otherwiseThanRecommended: false,
      },
    ]);
  });

  it('reports an item added to the agenda', () => {
    expect(compareMeetings(agendaWith(agendaItem()), agendaWith(agendaItem(), anItem()))).toEqual([
      { kind: 'item-added', ...of8('before-meeting', ''), pairing: null, splitFrom: null },
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

  it('gives item changes in the order of the items', () => {
    const after = minutesWith(decided('Godkendt', { number: '8' }), agendaItem({ decision: aDecision('Godkendt') }));
    const items = compareMeetings(agendaWith(agendaItem(), anItem()), after).flatMap((change) =>
      'item' in change ? [change.item.number] : [],
    );
    expect(items).toEqual(['8', '1']);
  });

  it('tells an item that went and came back as absent, then as added', () => {
    const [full, short] = [agendaWith(agendaItem(), anItem()), agendaWith(agendaItem())];
    expect(kinds(full, short)).toEqual(['item-absent']);
    expect(kinds(short, full)).toEqual(['item-added']);
  });

  it('says of each change how its item was found again, and how surely', () => {
    const [before, after] = [
      anItem({ caseNumber: null, title: 'Salg af areal ved Havnevej 3' }),
      decided('Godkendt', { caseNumber: null, title: 'Areal ved Havnevej 3 - salg' }),
    ];
    const changes = compareMeetings(agendaWith(before), minutesWith(after));
    expect(changes.map((change) => ('item' in change ? change.pairing : null))).toEqual([
      null,
      { by: 'likeness', sure: 0.9 },
      { by: 'likeness', sure: 0.9 },
    ]);
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
