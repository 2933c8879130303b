import { describe, expect, it } from 'vitest';
import { compareMeetings } from '../../../shared/domain/compare-meetings.ts';
import type { Meeting } from '../../../shared/domain/meeting.ts';
import { aDecision } from '../../support/a-decision.ts';
import { aMeeting } from '../../support/a-meeting.ts';
import { anItem } from '../../support/an-item.ts';

const kinds = (before: Meeting | null, after: Meeting) => compareMeetings(before, after).map(({ kind }) => kind);
const announced = aMeeting({ items: [] });
const cancelled = aMeeting({ place: 'AFLYST' });

describe('a meeting as a whole', () => {
  it('is announced when it is first seen without items', () => {
    expect(compareMeetings(null, announced)).toEqual([
      { kind: 'meeting-announced', stage: 'before-meeting', path: 'meeting' },
    ]);
  });

  it('has its agenda published when items come, which are not told one by one', () => {
    expect(kinds(announced, aMeeting())).toEqual(['agenda-published']);
  });

  it('has its minutes published, also where no agenda was seen before', () => {
    const minutes = aMeeting({ stage: 'minutes', items: [anItem({ decision: aDecision('Godkendt') })] });
    expect(kinds(announced, minutes)).toEqual(['minutes-published', 'decision-recorded']);
    expect(kinds(minutes, structuredClone(minutes))).toEqual([]);
  });

  it('is moved to another time, with both', () => {
    const moved = aMeeting({ startsAt: '2026-04-21T06:00:00.000Z' });
    const { place } = moved;
    expect(compareMeetings(aMeeting(), moved)).toEqual([
      {
        kind: 'meeting-moved',
        stage: 'before-meeting',
        path: 'meeting/startsAt',
        before: { startsAt: '2026-04-14T06:00:00.000Z', place },
        after: { startsAt: '2026-04-21T06:00:00.000Z', place },
      },
    ]);
  });

  it('is moved to another place', () => {
    expect(compareMeetings(aMeeting({ place: 'Lokale 1' }), aMeeting({ place: 'Lokale 2' }))).toMatchObject([
      { kind: 'meeting-moved', path: 'meeting/place', before: { place: 'Lokale 1' }, after: { place: 'Lokale 2' } },
    ]);
  });

  it.each([
    ['the same time in other digits', { startsAt: '2026-04-14T06:00:00Z' }],
    ['a place in other signs', { place: 'mødecenter C,  lokale 32 på Ballerup rådhus.' }],
    ['a place that is told more exactly', { place: `${aMeeting().place}, 2. sal` }],
    ['a place that is not named any more', { place: null }],
    ['another name of the committee', { committee: 'Uddannelsesudvalget 2026-2029' }],
  ] as [string, Partial<Meeting>][])('is not moved by %s', (_, overrides) => {
    expect(compareMeetings(aMeeting(), aMeeting(overrides))).toEqual([]);
  });

  it('is cancelled when the source says so, which is no move', () => {
    expect(compareMeetings(aMeeting(), cancelled)).toEqual([
      { kind: 'meeting-cancelled', stage: 'before-meeting', path: 'meeting', quote: 'AFLYST' },
    ]);
    expect(compareMeetings(cancelled, structuredClone(cancelled))).toEqual([]);
  });

  it('is cancelled with its agenda: no item of it is told as absent, nor the notice as a new one', () => {
    const notice = aMeeting({ items: [anItem({ number: '1', title: 'Mødet er aflyst', caseNumber: null })] });
    const agenda = aMeeting({ items: [anItem(), anItem({ number: '9', title: 'Havnen', caseNumber: '21-9' })] });
    expect(kinds(agenda, notice)).toEqual(['meeting-cancelled']);
    expect(kinds(notice, agenda)).toEqual(['meeting-moved']);
    const first = anItem({ number: '1', title: 'Godkendelse af dagsorden', caseNumber: null });
    expect(kinds(aMeeting({ items: [first] }), notice)).toEqual(['meeting-cancelled']);
  });

  it('is held after all when the source does not say so any more', () => {
    expect(compareMeetings(cancelled, aMeeting())).toMatchObject([
      { kind: 'meeting-moved', before: { place: 'AFLYST' }, after: { place: aMeeting().place } },
    ]);
  });

  it('is cancelled at first sight too', () => {
    expect(kinds(null, aMeeting({ items: [], place: 'AFLYST' }))).toEqual(['meeting-announced', 'meeting-cancelled']);
  });
});
