import type { Revision } from '../../../shared/domain/revision.ts';
import { aDecision } from '../../support/a-decision.ts';
import { aMeeting } from '../../support/a-meeting.ts';
import { aRevision } from '../../support/a-revision.ts';
import { anItem } from '../../support/an-item.ts';

const paragraph =
  'Forvaltningen har undersøgt, hvordan elevernes vej til og fra svømmehallen kan blive tryggere, og hvad det koster at bygge om. ';

const items = Array.from({ length: 12 }, (_, index) =>
  anItem({
    number: String(index + 1),
    title: index === 0 ? 'Ny skole i Måløv' : `Orientering nummer ${index + 1}`,
    caseNumber: index === 0 ? '17.01.00-A00-1-26' : `00.0${index % 9}.00-G01-${index}-26`,
    recommendations: [],
    sections: [
      { heading: 'Sagsfremstilling', text: index === 0 ? paragraph.repeat(25) : `Punkt ${index}. `.repeat(250) },
    ],
    decision: aDecision('Godkendt.'),
  }),
);

/** Minutes of twelve items of 3 KB each, one of them decided anew each time. */
export const aChangedMeeting = (number: number): Revision => {
  const [item] = items;
  if (item === undefined) throw new Error('The meeting has no items.');
  const revision = aRevision({ number, meeting: aMeeting({ stage: 'minutes', items }) });
  return {
    ...revision,
    changes: [
      {
        kind: 'decision-recorded',
        stage: 'with-minutes',
        path: 'items/1/decision',
        item,
        pairing: null,
        decision: aDecision('Godkendt.'),
        otherwiseThanRecommended: false,
      },
    ],
  };
};
