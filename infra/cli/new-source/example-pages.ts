import { publicationId } from '../../../shared/domain/ids.ts';
import type { AgendaItem } from '../../../shared/domain/meeting.ts';
import type { Publication } from '../../../shared/domain/publication.ts';
import { readDecision } from '../../../shared/domain/read-decision.ts';
import { failed, type Result, succeeded } from '../../../shared/domain/result.ts';
import type { Problem } from '../../../shared/sources/problem.ts';

const note = "<!-- TODO: replace this by a small page of your own making, in the site's real shape. -->";
const page = (body: string): string => `${note}\n<html lang="da"><body>${body}</body></html>\n`;
const meeting = (decision: string): string =>
  page(`<h1>Byrådet</h1><p>24.06.2026 kl. 17:30</p><h2>Punkt 1 Budget 2027</h2>${decision}`);

const item: AgendaItem = {
  sourceItemId: null,
  number: '1',
  title: 'Budget 2027',
  caseNumber: null,
  closed: false,
  recommendations: [],
  sections: [],
  decision: null,
  earlierDecisions: [],
  attachments: [],
  absent: [],
  link: null,
};

const agenda: Publication = {
  publicationId: publicationId('agenda.html'),
  committee: 'Byrådet',
  startsAt: '2026-06-24T15:30:00.000Z',
  place: null,
  stage: 'agenda',
  supplementary: false,
  participants: [],
  items: [item],
  link: null,
};

const minutes: Publication = {
  ...agenda,
  publicationId: publicationId('minutes.html'),
  stage: 'minutes',
  items: [{ ...item, decision: readDecision('Godkendt.', 0) }],
};

const expected = (result: Result<Publication, Problem>): string => `${JSON.stringify(result, null, 2)}\n`;

/** Pages to begin with, and what a finished reader makes of them: what is expected of the first two fails until then. */
export const examplePages: readonly { name: string; text: string }[] = [
  { name: 'minutes.html', text: meeting('<h3>Beslutning</h3><p>Godkendt.</p>') },
  { name: 'minutes.expected.json', text: expected(succeeded(minutes)) },
  { name: 'agenda.html', text: meeting('') },
  { name: 'agenda.expected.json', text: expected(succeeded(agenda)) },
  { name: 'another-layout.html', text: page('<p>Siden er flyttet.</p>') },
  {
    name: 'another-layout.expected.json',
    text: expected(failed({ kind: 'unexpected-layout', missing: 'TODO: the landmark that is missing' })),
  },
];
