/*
 * Site:     OS2web (Drupal) meeting pages; ballerup.dk is the one we know, an archive of meetings up to 2025.
 * Contact:  the municipality (https://ballerup.dk); the community behind OS2web, https://www.os2.eu
 * History:
 *   2019-08  The list is a table at /dagsorden-og-referat (a public scraper of that month). Where it is today is not
 *            known, so an operator can say it: "ballerup-arkiv@https://ballerup.dk/politik/dagsordener".
 *   2025-02  The list is teasers without href, eight a page, with filters "ud" (committee) and "ar" (year). Meeting
 *            pages are accordions. What a list without meetings looks like was not seen: Drupal's own ".view-empty".
 *   2026-11  Both lists and the meeting page are read. A list of more than 150 pages is to be read a year at a time:
 *            "ballerup-arkiv@https://ballerup.dk/dagsorden-og-referat?ar=2024".
 * One address is a meeting for good: its agenda turns into its minutes there, and nothing on the page says which it is.
 */
import { publicationId } from '../../domain/ids.ts';
import type { AgendaItem } from '../../domain/meeting.ts';
import type { Publication } from '../../domain/publication.ts';
import { failed, type Result, succeeded } from '../../domain/result.ts';
import { textOf } from '../html/find-elements.ts';
import { htmlNodes } from '../html/html-nodes.ts';
import { webPageProblem } from '../html/web-page-problem.ts';
import type { Problem } from '../problem.ts';
import type { PageReader } from '../source.ts';
import { addressOfPage, type PageAddress } from './addresses.ts';
import { findMeeting, type MeetingElements } from './meeting-elements.ts';
import { momentIn } from './moment.ts';
import { participantsIn } from './participants.ts';
import { readItem } from './read-item.ts';

/** Reads the page of one meeting. The publication's id is the page's path, "/dagsorden/byraadet-03-12-2019". */
export const os2webReader: PageReader = {
  platform: 'os2web',
  recognises: (page) => /^\s*</.test(page) && page.includes('os2web-meetings-meeting'),
  read: (page, from) => {
    const problem = webPageProblem(page);
    if (problem !== null) return failed(problem);
    const nodes = htmlNodes(page);
    const meeting = findMeeting(nodes);
    return meeting.ok ? publicationFrom(meeting.value, addressOfPage(nodes, from)) : meeting;
  },
};

const publicationFrom = (meeting: MeetingElements, address: PageAddress): Result<Publication, Problem> => {
  const startsAt = momentIn(textOf(meeting.when));
  if (startsAt === null)
    return failed({ kind: 'unexpected-layout', missing: 'no date and time in ".fields-inline .field"' });
  const items = readItems(meeting, address);
  if (!items.ok) return items;
  return succeeded({
    publicationId: publicationId(address.path),
    committee: textOf(meeting.committee),
    startsAt,
    place: textOf(meeting.place) || null,
    stage: items.value.some(({ decision }) => decision !== null) ? 'minutes' : 'agenda',
    supplementary: false,
    participants: participantsIn(meeting),
    items: items.value,
    link: address.link,
  });
};

const readItems = (meeting: MeetingElements, address: PageAddress): Result<AgendaItem[], Problem> => {
  const items: AgendaItem[] = [];
  for (const element of meeting.items) {
    const item = readItem(element, address);
    if (!item.ok) return item;
    items.push(item.value);
  }
  return succeeded(items);
};
