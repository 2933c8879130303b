import type { AgendaItem } from '../../shared/domain/meeting.ts';

/** An open item without a decision: point 8 of the meeting that `aMeeting` makes. */
export const anItem = (overrides: Partial<AgendaItem> = {}): AgendaItem => ({
  sourceItemId: null,
  number: '8',
  title: 'Årsberetning 2025 for radikaliseringsindsatsen i Ballerup Kommune',
  caseNumber: '15.00.00-A00-23-26',
  closed: false,
  recommendations: ['Årsberetning 2025 for radikaliseringsindsatsen tages til efterretning.'],
  sections: [],
  decision: null,
  earlierDecisions: [],
  attachments: [],
  absent: [],
  link: 'https://dagsorden.ballerup.dk/vis?id=referat-1&punktid=punkt-8',
  ...overrides,
});
