import type { Meeting } from '../../shared/domain/meeting.ts';
import { anItem } from './an-item.ts';

/** The agenda of the meeting that the project began with: Ballerup, 14 April 2026, 8 o'clock in Denmark. */
export const aMeeting = (overrides: Partial<Meeting> = {}): Meeting => ({
  committee: 'Uddannelses-, Erhvervs- og Beskæftigelsesudvalget',
  startsAt: '2026-04-14T06:00:00.000Z',
  place: 'Mødecenter C, Lokale 32 på Ballerup Rådhus',
  stage: 'agenda',
  participants: [],
  items: [anItem()],
  link: 'https://dagsorden.ballerup.dk/vis?id=referat-1',
  ...overrides,
});
