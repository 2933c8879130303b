import type { Committee } from '../first-agenda.ts';
import type { MeetingFacts } from '../meeting-facts.ts';
import { publicationPage, sittingOf } from '../publication-page.ts';
import { stableGuid } from '../stable-guid.ts';
import type { Publishing, Step, Story } from '../story.ts';
import { aprilMinutes, asAgenda, editedMinutes, lateItem, mayMinutes } from './meetings.ts';

const committee: Committee = {
  Id: stableGuid('ballerup', 'Uddannelses-, Erhvervs- og Beskæftigelsesudvalget'),
  Navn: aprilMinutes.committee,
  Historisk: false,
};

type Kind = 'Dagsorden' | 'Tillægsdagsorden' | 'Referat';

/** Ids are by meeting and kind, so that an edit keeps its id, and the minutes get one of their own. */
function publishing(meeting: MeetingFacts, name: Kind): Publishing {
  const id = stableGuid('ballerup', meeting.startsAt, name);
  const minutes = name === 'Referat';
  return {
    id,
    committee,
    group: 'Udvalg 2026-2029',
    sitting: sittingOf(meeting, { name, minutes }),
    body: async (origin) => JSON.stringify(publicationPage(meeting, { id, committee, name, minutes, origin })),
  };
}

const steps: Step[] = [
  {
    at: '2026-04-08T08:00:00Z',
    says: 'Dagsordenen til mødet den 14. april 2026 bliver offentliggjort.',
    publish: publishing(asAgenda(aprilMinutes), 'Dagsorden'),
  },
  {
    at: '2026-04-13T12:05:00Z',
    says: 'En tillægsdagsorden kommer til. Dens ene punkt er opdigtet og er ikke med i referatet.',
    publish: publishing(lateItem, 'Tillægsdagsorden'),
  },
  {
    at: '2026-04-15T08:53:00Z',
    says: 'Referatet af mødet den 14. april bliver offentliggjort. Punkt 8 er udsat.',
    publish: publishing(aprilMinutes, 'Referat'),
  },
  {
    at: '2026-04-17T07:20:00Z',
    says: 'Referatet bliver rettet uden varsel: beslutningen under punkt 6 har fået en ny ordlyd (opdigtet rettelse).',
    publish: publishing(editedMinutes, 'Referat'),
  },
  {
    at: '2026-05-06T08:00:00Z',
    says: 'Dagsordenen til mødet den 12. maj 2026 bliver offentliggjort. Den udsatte sag er tilbage som punkt 6 (opdigtet fortsættelse).',
    publish: publishing(asAgenda(mayMinutes), 'Dagsorden'),
  },
  {
    at: '2026-05-13T08:12:00Z',
    says: 'Referatet af mødet den 12. maj bliver offentliggjort. Den udsatte sag er taget til efterretning (opdigtet fortsættelse).',
    publish: publishing(mayMinutes, 'Referat'),
  },
];

/**
 * The real minutes of Ballerup's committee of 14 April 2026, told as they could have come out: agenda, supplementary
 * agenda, minutes, a quiet correction, and the next meeting with the postponed case. The supplementary item, the
 * correction and the whole next meeting are made up, and each step says so.
 */
export const ballerupStory = (): Story => ({ name: 'ballerup', steps });
