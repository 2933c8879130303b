import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { AgendaItem, Meeting } from '../../shared/domain/meeting.ts';
import { meetingKey } from '../../shared/domain/meeting-key.ts';
import { aDecision } from '../support/a-decision.ts';
import { aMeeting } from '../support/a-meeting.ts';
import { anAttachment } from '../support/an-attachment.ts';
import { anItem } from '../support/an-item.ts';

const item = anItem({
  decision: aDecision('Udsættes til næste møde'),
  sections: [{ heading: 'Sagsfremstilling', text: 'I 2025 modtog kommunen 12 henvendelser.' }],
  earlierDecisions: [{ heading: 'Byrådet den 11. december', text: 'Godkendt' }],
  attachments: [anAttachment({ name: 'Bilag 1' }), anAttachment({ name: 'Bilag 2' })],
  absent: ['Anna Ærlig (A)', 'Bo Berg (B)'],
});
const participants = [
  { name: 'Anna Ærlig', party: 'A', role: null, absent: true },
  { name: 'Carl Dam', party: null, role: 'direktør', absent: false },
];
const meeting = aMeeting({ items: [item], participants });
const withItem = (overrides: Partial<AgendaItem>): Meeting => ({ ...meeting, items: [{ ...item, ...overrides }] });

describe('the key of a meeting', () => {
  it.each([
    ['the source’s ids', withItem({ sourceItemId: 'another' })],
    ['links', { ...withItem({ link: null }), link: 'https://elsewhere.example' }],
    ['the order of attachments', withItem({ attachments: item.attachments.toReversed() })],
    [
      'ids and links of attachments',
      withItem({ attachments: item.attachments.map((each) => ({ ...each, sourceAttachmentId: 'x', link: 'x' })) }),
    ],
    ['the order of those who were away', withItem({ absent: item.absent.toReversed() })],
    ['the order of participants', { ...meeting, participants: participants.toReversed() }],
    ['white space in a title', withItem({ title: ` ${item.title.replace(' ', '\u00a0 ')}` })],
    ['white space in a recommendation', withItem({ recommendations: item.recommendations.map((text) => `${text} `) })],
    [
      'white space in an earlier decision',
      withItem({ earlierDecisions: [{ heading: 'Byrådet  den 11. december', text: ' Godkendt' }] }),
    ],
    ['white space in the place', { ...meeting, place: `${meeting.place}  ` }],
    [
      'the words that we read in the same decision',
      withItem({ decision: { ...aDecision('Udsættes til næste møde'), remarks: ['x'] } }),
    ],
    [
      'quotes and dashes in a section',
      withItem({
        sections: [
          { heading: 'Sagsfremstilling', text: 'I 2025 modtog kommunen »12« henvendelser'.replace(/[»«]/gu, '') },
        ],
      }),
    ],
    [
      'soft hyphens and words split at a line’s end',
      withItem({
        sections: [{ heading: 'Sags\u00adfremstilling', text: 'I 2025 mod-\ntog kommunen 12 henvendelser.' }],
      }),
    ],
    ['“(Afbud)” after a name', withItem({ absent: ['Bo Berg (B) (Afbud)', 'Anna Ærlig (A)'] })],
    ['how a number is written', withItem({ title: item.title.replace('2025', '2.025') })],
    ['the order of fields', Object.fromEntries(Object.entries(meeting).toReversed()) as Meeting],
  ] as [string, Meeting][])('does not depend on %s', (_, other) => {
    expect(meetingKey(other)).toBe(meetingKey(meeting));
  });

  it.each([
    ['a decision', withItem({ decision: aDecision('Udsættes') })],
    [
      'how we read the same decision',
      withItem({ decision: { ...aDecision('Udsættes til næste møde'), kind: 'unclear' } }),
    ],
    [
      'the version of an attachment',
      withItem({ attachments: item.attachments.map((each) => ({ ...each, version: '12 KB' })) }),
    ],
    ['a decision that is gone', withItem({ decision: null })],
    ['a title', withItem({ title: 'Årsberetning' })],
    ['the text of a section', withItem({ sections: [] })],
    ['a recommendation', withItem({ recommendations: [] })],
    ['an earlier decision', withItem({ earlierDecisions: [] })],
    ['an attachment', withItem({ attachments: [anAttachment({ name: 'Bilag 1' })] })],
    [
      'whether an attachment came after the meeting',
      withItem({ attachments: item.attachments.map((each) => ({ ...each, addedAfterMeeting: true })) }),
    ],
    ['whether an item is closed', withItem({ closed: true })],
    ['who was away', withItem({ absent: [] })],
    ['the stage', { ...meeting, stage: 'minutes' }],
    ['the place', { ...meeting, place: null }],
    ['who took part', { ...meeting, participants: [] }],
    ['a participant’s party', { ...meeting, participants: participants.map((each) => ({ ...each, party: 'V' })) }],
    ['the order of items', { ...meeting, items: [anItem({ number: '9' }), item] }],
  ] as [string, Meeting][])('depends on %s', (_, other) => {
    expect(meetingKey(other)).not.toBe(meetingKey(meeting));
  });

  it('is the same however the attachments of an item are shuffled', () => {
    const names = fc.array(fc.string({ maxLength: 12 }), { minLength: 1, maxLength: 8 });
    const shuffled = names.chain((list) =>
      fc.tuple(fc.constant(list), fc.shuffledSubarray(list, { minLength: list.length, maxLength: list.length })),
    );
    const keyOf = (list: string[]) => meetingKey(withItem({ attachments: list.map((name) => anAttachment({ name })) }));
    fc.assert(
      fc.property(shuffled, ([list, other]) => {
        expect(keyOf(other)).toBe(keyOf(list));
      }),
    );
  });
});
