import { describe, expect, it } from 'vitest';
import type { Change } from '../../shared/domain/change.ts';
import { changedItem } from '../../shared/domain/change.ts';
import { compareMeetings } from '../../shared/domain/compare-meetings.ts';
import type { Wish } from '../../shared/domain/subscription.ts';
import { toldWithAgenda } from '../../shared/domain/told-with-agenda.ts';
import { aFollowedUp } from '../support/a-followed-up.ts';
import { aMeeting } from '../support/a-meeting.ts';
import { anItem } from '../support/an-item.ts';

const harbour = anItem({ number: '9', title: 'Ny havn i Måløv', caseNumber: '17.01.00-A00-1-26' });
const agenda = aMeeting({ items: [anItem(), harbour] });
const changes = compareMeetings(null, agenda);
const told = (because: Wish[], own: readonly Change[] = changes) =>
  toldWithAgenda(
    { meeting: agenda, changes: [...own] },
    own.map((_, position) => ({ changes: [position], because })),
  ).map(({ news, item }) => [news, item.number]);

describe('what an alert tells of an agenda that has come out', () => {
  it('is the items that the reader asked for', () => {
    expect(told([{ by: 'word', word: 'havn' }])).toEqual([['scheduled', '9']]);
  });

  it('is every item for who follows the whole of it', () => {
    expect(told([{ by: 'source' }])).toEqual([
      ['scheduled', '8'],
      ['scheduled', '9'],
    ]);
  });

  it('is an item once: what has come back is told as that', () => {
    const returned: Change = {
      kind: 'item-returned',
      stage: 'before-meeting',
      path: 'items/9',
      item: changedItem(harbour),
      pairing: null,
      followedUp: aFollowedUp(),
    };
    expect(told([{ by: 'case', caseNumber: '17.01.00-A00-1-26' }], [...changes, returned])).toEqual([
      ['returned', '9'],
    ]);
  });

  it('is nothing when no agenda came out', () => {
    expect(told([{ by: 'source' }], [])).toEqual([]);
  });

  it.each([
    'Godkendelse af referat',
    'Meddelelser',
    'Siden sidst',
    'Orientering fra formanden',
    'Eventuelt',
    'Underskriftsark',
  ])('begins with what the meeting is about, not with its own matters: %s', (title) => {
    const meeting = aMeeting({ items: [anItem({ number: '1', title, caseNumber: null }), harbour] });
    const all = toldWithAgenda({ meeting, changes }, [{ changes: [0, 1], because: [{ by: 'source' }] }]);
    expect(all.map(({ item }) => item.number)).toEqual(['9', '1']);
  });

  it('takes what somebody is informed about for what the meeting is about', () => {
    const informed = anItem({ number: '1', title: 'Orientering om havnen', caseNumber: null });
    const meeting = aMeeting({ items: [informed, harbour] });
    const all = toldWithAgenda({ meeting, changes }, [{ changes: [0, 1], because: [{ by: 'source' }] }]);
    expect(all.map(({ item }) => item.number)).toEqual(['1', '9']);
  });
});
