import { type Change, changedItem } from '../../../shared/domain/change.ts';
import type { AgendaItem } from '../../../shared/domain/meeting.ts';
import type { Revision } from '../../../shared/domain/revision.ts';
import { aDecision } from '../../support/a-decision.ts';
import { aMeeting } from '../../support/a-meeting.ts';
import { aRevision } from '../../support/a-revision.ts';
import { anItem } from '../../support/an-item.ts';

export const school = anItem({ number: '1', title: 'Ny skole', caseNumber: '17.00.00-A00-1-26', recommendations: [] });
export const bikes = anItem({
  number: '2',
  title: 'Cykelsti på Hovedgaden',
  caseNumber: '05.04.00-A00-2-26',
  recommendations: [],
  decision: aDecision('Godkendt.'),
});

const about = (item: AgendaItem) => ({
  stage: 'after-publication' as const,
  path: `items/${item.number}/decision`,
  item: changedItem(item),
  pairing: null,
});

const minutes = (number: number, school: AgendaItem, more: Partial<Revision> & Pick<Revision, 'changes'>): Revision =>
  aRevision({
    number,
    meeting: aMeeting({ stage: 'minutes', items: [school, bikes] }),
    capturedAt: `2026-04-15T1${number}:00:00.000Z`,
    corrects: [],
    ...more,
  });

const said = (text: string) => ({ ...school, decision: aDecision(text) });
const recorded = (item: AgendaItem): Change => ({
  ...about(item),
  kind: 'decision-recorded',
  decision: item.decision ?? aDecision(),
  otherwiseThanRecommended: false,
});

const putOff = said('Udsættes til næste møde.');
/** The minutes come out: the school is put off, the cycle path approved. */
export const firstTold = minutes(1, putOff, {
  changes: [
    recorded(putOff),
    { ...about(putOff), kind: 'item-postponed', until: 'næste møde', quotes: ['Udsættes til næste møde.'] },
    recorded(bikes),
  ],
});

const approved = said('Godkendt med udvidelse af svømmehallen.');
/** An hour later the source has another decision under the school. */
export const sourceCorrects = minutes(2, approved, {
  changes: [
    {
      ...about(approved),
      kind: 'decision-reworded',
      before: aDecision('Udsættes til næste møde.'),
      after: aDecision('Godkendt med udvidelse af svømmehallen.'),
    },
  ],
  corrects: [{ change: 0, revision: 1 }],
});

/** The words are the same, and we read them otherwise. */
export const weReadAgain = minutes(2, putOff, {
  changes: [
    {
      ...about(putOff),
      kind: 'decision-reread',
      before: aDecision('Udsættes til næste møde.'),
      after: { ...aDecision('Taget til efterretning'), text: 'Udsættes til næste møde.' },
    },
  ],
  corrects: [{ change: 0, revision: 1 }],
});

const rejected = said('Ikke godkendt.');
/** And the source corrects its correction, under another item number. */
export const correctedAgain = minutes(
  3,
  { ...rejected, number: '3' },
  {
    changes: [
      {
        ...about({ ...rejected, number: '3' }),
        kind: 'decision-reworded',
        before: aDecision('Godkendt med udvidelse af svømmehallen.'),
        after: aDecision('Ikke godkendt.'),
      },
    ],
    corrects: [{ change: 0, revision: 2 }],
  },
);
