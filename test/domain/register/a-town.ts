import type { Change } from '../../../shared/domain/change.ts';
import type { AgendaItem, Meeting } from '../../../shared/domain/meeting.ts';
import { aDecision } from '../../support/a-decision.ts';
import { aFollowing } from '../../support/a-following.ts';
import { aMeeting } from '../../support/a-meeting.ts';
import { anItem } from '../../support/an-item.ts';

const dayMilliseconds = 24 * 3_600_000;
const other = anItem({ number: '1', title: 'Godkendelse af dagsorden', caseNumber: null });

/** Minutes with the agenda's approval and these items, numbered from 2. */
export const minutesOf = (startsAt: string, ...items: Partial<AgendaItem>[]): Meeting =>
  aMeeting({
    stage: 'minutes',
    startsAt,
    items: [other, ...items.map((item, index) => anItem({ number: `${index + 2}`, ...item }))],
  });

/** An agenda with the same items, none decided. */
export const agendaOf = (startsAt: string, ...items: Partial<AgendaItem>[]): Meeting => ({
  ...minutesOf(startsAt, ...items.map((item) => ({ ...item, decision: null }))),
  stage: 'agenda',
});

export const deciding = (text: string) => ({ decision: aDecision(text) });

/** A town in which these meetings were captured, agendas four days before and minutes the day after. */
export const townAfter = async (...meetings: Meeting[]) => {
  const town = aFollowing();
  const told: Change[][] = [];
  for (const meeting of meetings) {
    const days = meeting.stage === 'minutes' ? 1 : -4;
    const at = new Date(Date.parse(meeting.startsAt) + days * dayMilliseconds).toISOString();
    told.push(await town.capture(meeting, { at }));
  }
  return { ...town, told, kinds: told.map((changes) => changes.map(({ kind }) => kind)) };
};
