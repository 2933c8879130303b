/*
 * Site:     FirstAgenda Publication, where about 85 municipalities publish (https://dagsordener.<municipality>.dk).
 * Contact:  FirstAgenda A/S (https://firstagenda.com); the municipality whose site it is.
 * History:
 *   2022-01  The API behind the pages is not documented; its shape is known from answers of January 2022 on (Greve).
 *   2026-05  The same shape (Hvidovre). No ETag and no Last-Modified, so that only a hash tells what changed.
 *   2026-11  List and publications are read; an id that was replaced answers HTTP 500 and is taken to be gone.
 */
import { publicationId } from '../../domain/ids.ts';
import type { AgendaItem, Participant } from '../../domain/meeting.ts';
import type { Publication } from '../../domain/publication.ts';
import { failed, type Result, succeeded } from '../../domain/result.ts';
import { instantOf } from '../../platform/copenhagen/copenhagen-time.ts';
import { oneLine } from '../../platform/text/white-space.ts';
import type { Problem } from '../problem.ts';
import { checkShape, readJson } from '../reading/json-page.ts';
import { lengthProblem } from '../reading/page-length.ts';
import { participantFrom } from '../reading/participant.ts';
import type { PageReader } from '../source.ts';
import { type AgendaJson, agendaJson, type ItemJson, itemJson } from './agenda-json.ts';
import { type Links, linksAt } from './links.ts';
import { readItem } from './read-item.ts';
import { isSupplementary } from './supplementary.ts';

/** Reads what `GET /api/agenda/dagsorden/{id}` of FirstAgenda Publication answers. */
export const firstagendaReader: PageReader = {
  platform: 'firstagenda',
  recognises: (page) => /^\s*\{/.test(page) && page.includes('"Dagsordenpunkter"'),
  read: (page, { origin }) => {
    const tooLong = lengthProblem(page);
    if (tooLong !== null) return failed(tooLong);
    const json = readJson(page, agendaJson);
    return json.ok ? publicationFrom(json.value, origin) : json;
  },
};

const publicationFrom = (agenda: AgendaJson, origin: string | null): Result<Publication, Problem> => {
  const { Moede: meeting, Udvalg: committee } = agenda;
  const startsAt = instantOf(meeting.MeetingBeginUtc);
  if (startsAt === null) return failed({ kind: 'unexpected-layout', missing: 'no time in "Moede.MeetingBeginUtc"' });
  const links = linksAt(origin, agenda.Id);
  const items = readItems(agenda, links);
  if (!items.ok) return items;
  return succeeded({
    publicationId: publicationId(agenda.Id),
    committee: oneLine(committee.Navn),
    startsAt,
    place: oneLine(meeting.Sted ?? '') || null,
    // Names do not tell: some municipalities call their minutes "Dagsorden".
    stage: meeting.Afsluttet ? 'minutes' : 'agenda',
    supplementary: isSupplementary({
      flags: [agenda.TillaegsDagsorden, meeting.IsSupplementaryAgenda],
      name: meeting.Navn,
    }),
    participants: (meeting.Moededeltagere ?? []).map(participantOf),
    items: items.value,
    link: links.meeting,
  });
};

const readItems = (agenda: AgendaJson, links: Links): Result<AgendaItem[], Problem> => {
  const shown: ItemJson[] = [];
  for (const [index, value] of agenda.Dagsordenpunkter.entries()) {
    const checked = checkShape(value, itemJson, ['Dagsordenpunkter', index]);
    if (!checked.ok) return checked;
    shown.push(checked.value);
  }
  const items: AgendaItem[] = [];
  for (const json of shown.toSorted((one, other) => one.Sorting - other.Sorting)) {
    const item = readItem(json, links);
    if (item === null)
      return failed({
        kind: 'unexpected-layout',
        missing: 'no "sagsfremstillingContainer" in the Html of an open item',
      });
    items.push(item);
  }
  return succeeded(items);
};

type ParticipantJson = NonNullable<AgendaJson['Moede']['Moededeltagere']>[number];

const participantOf = ({ Name, Absent, ParticipationCancelled }: ParticipantJson): Participant => {
  const participant = participantFrom(Name);
  return { ...participant, absent: participant.absent || Absent || ParticipationCancelled === true };
};
