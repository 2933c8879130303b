import { describe, expect, it } from 'vitest';
import { compareMeetings } from '../../../shared/domain/compare-meetings.ts';
import type { Attachment, Stage } from '../../../shared/domain/meeting.ts';
import { aMeeting } from '../../support/a-meeting.ts';
import { anAttachment } from '../../support/an-attachment.ts';
import { anItem } from '../../support/an-item.ts';

const file = (name: string, version?: string) => anAttachment({ name, ...(version === undefined ? {} : { version }) });
const changesOf = (before: Attachment[], after: Attachment[], [from, to]: [Stage, Stage] = ['minutes', 'minutes']) =>
  compareMeetings(
    aMeeting({ stage: from, items: [anItem({ attachments: before })] }),
    aMeeting({ stage: to, items: [anItem({ attachments: after })] }),
  )
    .filter(({ path }) => path.startsWith('items'))
    .map(({ kind, path }) => [kind, path]);

describe('the attachments of an item', () => {
  it.each([
    ['one is added', [file('A')], [file('A'), file('B')], [['attachment-added', 'items/8/attachments/B']]],
    ['one is removed', [file('A'), file('B')], [file('A')], [['attachment-removed', 'items/8/attachments/B']]],
    ['all are removed', [file('A')], [], [['attachment-removed', 'items/8/attachments/A']]],
    [
      'one has another version under its name',
      [file('A', '10 KB')],
      [file('A', '12 KB')],
      [['attachment-replaced', 'items/8/attachments/A']],
    ],
    [
      'one of two that share a name is replaced',
      [file('A', '1'), file('A', '2')],
      [file('A', '2'), file('A', '3')],
      [['attachment-replaced', 'items/8/attachments/A']],
    ],
    ['a name has a slash', [], [file('a/b')], [['attachment-added', 'items/8/attachments/a~1b']]],
  ] as [string, Attachment[], Attachment[], string[][]][])('are told when %s', (_, before, after, told) => {
    expect(changesOf(before, after)).toEqual(told);
  });

  it.each([
    ['nothing is changed', [file('A', '1')], [file('A', '1')]],
    ['their order is', [file('A'), file('B')], [file('B'), file('A')]],
    ['two of one name change places', [file('A', '1'), file('A', '2')], [file('A', '2'), file('A', '1')]],
    ['a version is known only now', [file('A')], [file('A', '1')]],
    ['a version is not known any more', [file('A', '1')], [file('A')]],
    ['ids and links are', [file('A')], [{ ...file('A'), link: 'https://x.example/a', sourceAttachmentId: '7' }]],
  ] as [string, Attachment[], Attachment[]][])('are not told when %s', (_, before, after) => {
    expect(changesOf(before, after)).toEqual([]);
  });

  it('are left out by minutes that show none, not removed', () => {
    expect(changesOf([file('A')], [], ['agenda', 'minutes'])).toEqual([]);
    expect(changesOf([file('A'), file('B')], [file('B')], ['agenda', 'minutes'])).toEqual([
      ['attachment-removed', 'items/8/attachments/A'],
    ]);
  });
});
