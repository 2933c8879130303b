import { describe, expect, it } from 'vitest';
import { compareMeetings } from '../../shared/domain/compare-meetings.ts';
import { openedPostponements } from '../../shared/domain/postponement.ts';
import { aDecision } from '../support/a-decision.ts';
import { aMeeting } from '../support/a-meeting.ts';
import { aPostponement } from '../support/a-postponement.ts';
import { anItem } from '../support/an-item.ts';
import { ballerup } from '../support/ballerup.ts';

const from = { sourceId: ballerup, meetingId: aPostponement().meetingId };
const openedBy = (decision: string) => {
  const meeting = aMeeting({ stage: 'minutes', items: [anItem({ decision: aDecision(decision) })] });
  return openedPostponements(compareMeetings(aMeeting(), meeting), { ...from, meeting });
};

describe('the postponements that a meeting opens', () => {
  it('say what was put off, where, when, until when and in which words', () => {
    const words = 'Udsættes til næste møde i udvalget.';
    expect(openedBy(words)).toEqual([aPostponement({ quotes: [words] })]);
  });

  it('are open also where nobody says until when', () => {
    expect(openedBy('Udsættes')).toEqual([aPostponement({ until: null })]);
  });

  it('are none where nothing was put off', () => {
    expect(openedBy('Taget til efterretning')).toEqual([]);
  });
});
