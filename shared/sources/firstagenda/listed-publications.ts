import { createHash } from 'node:crypto';
import { publicationId } from '../../domain/ids.ts';
import type { ListedPublication } from '../../domain/publication.ts';
import { failed, type Result, succeeded } from '../../domain/result.ts';
import { instantOf } from '../../platform/copenhagen/copenhagen-time.ts';
import { oneLine } from '../../platform/text/white-space.ts';
import type { Problem } from '../problem.ts';
import { checkShape, readJson } from '../reading/json-page.ts';
import { committeesJson, type ListedCommitteeJson, type ListedMeetingJson, listJson } from './list-json.ts';
import { isSupplementary } from './supplementary.ts';

/** The publications in the answer of `udvalgsliste`; a committee that stands in two groups is read once. */
export const listedPublications = (page: string): Result<ListedPublication[], Problem> => {
  const list = readJson(page, listJson);
  if (!list.ok) return list;
  const groups = checkShape(Object.values(list.value.Udvalg), committeesJson);
  if (!groups.ok) return groups;
  const publications = new Map<string, ListedPublication>();
  for (const committee of groups.value.flat())
    for (const meeting of committee.Moeder) {
      const listed = listedPublication(committee, meeting);
      if (listed === null)
        return failed({ kind: 'unexpected-layout', missing: 'no time in "MeetingBeginUtc" of a listed meeting' });
      if (!publications.has(meeting.Id)) publications.set(meeting.Id, listed);
    }
  return succeeded([...publications.values()]);
};

const listedPublication = (committee: ListedCommitteeJson, meeting: ListedMeetingJson): ListedPublication | null => {
  const startsAt = instantOf(meeting.MeetingBeginUtc);
  if (startsAt === null) return null;
  return {
    publicationId: publicationId(meeting.Id),
    committee: oneLine(committee.Navn),
    committeeKey: committee.Id,
    startsAt,
    stage: meeting.Afsluttet ? 'minutes' : 'agenda',
    supplementary: isSupplementary({ flags: [meeting.IsSupplementaryAgenda], name: meeting.Navn }),
    releasedAt: instantOf(meeting.ReleasedDate ?? ''),
    fingerprint: fingerprintOf(committee, meeting),
  };
};

const fingerprintOf = (committee: ListedCommitteeJson, meeting: ListedMeetingJson): string => {
  const { MeetingBeginUtc, MeetingEndUtc, ReleasedDate, Sted, Afsluttet, Navn, Description, IsSupplementaryAgenda } =
    meeting;
  const texts = [committee.Navn, MeetingBeginUtc, MeetingEndUtc, ReleasedDate, Sted, Navn, Description];
  const shown = [...texts.map((text) => oneLine(text ?? '')), Afsluttet, IsSupplementaryAgenda ?? false];
  return createHash('sha256').update(JSON.stringify(shown)).digest('hex').slice(0, 32);
};
