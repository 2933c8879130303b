import fc from 'fast-check';
import type { Meeting } from '../../../shared/domain/meeting.ts';
import { aDecision } from '../../support/a-decision.ts';
import { aMeeting } from '../../support/a-meeting.ts';
import { anItem } from '../../support/an-item.ts';
import { type CaseLife, type Fate, startOf } from './case-lives.ts';

const known = [
  { title: 'Ny skole ved havnen', caseNumber: '17.01.00-P20-3-26' },
  { title: 'Takster for svømmehallen', caseNumber: '04.04.00-S29-9-26' },
  { title: 'Renovering af broen over Værebro Å', caseNumber: '05.01.02-G01-4-26' },
];
const fates = fc.array(fc.constantFrom<(Fate | null)[]>(null, null, 'postponed', 'postponed', 'decided'), {
  minLength: 8,
  maxLength: 8,
});

/** What becomes of three cases at eight meetings. */
export const lives: fc.Arbitrary<CaseLife[]> = fc
  .tuple(fates, fates, fates)
  .map((each) => known.map((one, index) => ({ ...one, fates: each[index] ?? [] })));

const decisions: Record<Fate, string> = { postponed: 'Udsættes til næste møde.', decided: 'Godkendt.' };
// Four, because a meeting of three items or fewer passes for an extraordinary one.
const standing = ['Godkendelse af dagsorden', 'Meddelelser', 'Orientering fra formanden', 'Eventuelt'].map((title) =>
  anItem({ title, caseNumber: null, recommendations: [] }),
);

/** The committee's minutes, in date order: its standing items and those of the cases that were on. */
export const livedMeetings = (cases: readonly CaseLife[]): Meeting[] =>
  Array.from({ length: 8 }, (_, meeting) => {
    const on = cases.flatMap((each) => {
      const fate = each.fates[meeting] ?? null;
      return fate === null
        ? []
        : [anItem({ title: each.title, caseNumber: each.caseNumber, decision: aDecision(decisions[fate]) })];
    });
    const items = [...standing, ...on].map((item, index) => ({ ...item, number: String(index + 1) }));
    return aMeeting({ stage: 'minutes', startsAt: startOf(meeting), items });
  });
