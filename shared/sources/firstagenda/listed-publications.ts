import { createHash } from 'node:crypto';
import { normalised } from '../../domain/danish.ts';
import { publicationId } from '../../domain/ids.ts';
import type { ListedPublication } from '../../domain/publication.ts';
import { failed, type Result, succeeded } from '../../domain/result.ts';
import { instantOf } from '../../platform/copenhagen/copenhagen-time.ts';
import { oneLine } from '../../platform/text/white-space.ts';
import type { Problem } from '../problem.ts';
import { checkShape, readJson } from '../reading/json-page.ts';
import { committeeJson, groupJson, type ListedCommitteeJson, type ListedMeetingJson, listJson } from './list-json.ts';
import { isSupplementary } from './supplementary.ts';

/** The publications in the answer of `udvalgsliste`; a committee that stands in two groups is read once. */
export const listedPublications = (page: string): Result<ListedPublication[], Problem> => {
  const list = readJson(page, listJson);
  if (!list.ok) return list;
  const committees = committeesIn(Object.values(list.value.Udvalg));
  if (!committees.ok) return committees;
  const publications = new Map<string, ListedPublication>();
  for (const committee of committees.value)
    for (const meeting of committee.Moeder) {
      const listed = listedPublication(committee, meeting);
      if (listed === null)
        return failed({ kind: 'unexpected-layout', missing: 'no time in "MeetingBeginUtc" of a listed meeting' });
      if (!publications.has(meeting.Id)) publications.set(meeting.Id, listed);
    }
  return succeeded([...publications.values()]);
};

/** The committees of all groups. The first that is wrong ends the reading, so that a list of nothing else costs little. */
const committeesIn = (groups: readonly unknown[]): Result<ListedCommitteeJson[], Problem> => {
  const committees: ListedCommitteeJson[] = [];
  for (const [at, value] of groups.entries()) {
    const group = checkShape(value, groupJson, [at]);
    if (!group.ok) return group;
    for (const [index, each] of group.value.entries()) {
      const committee = checkShape(each, committeeJson, [at, index]);
      if (!committee.ok) return committee;
      committees.push(committee.value);
    }
  }
  return succeeded(committees);
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
  // The same moment may be written "15:00", "15:00:00.0000000" or in another zone.
  const moments = [MeetingBeginUtc, MeetingEndUtc, ReleasedDate].map((text) => instantOf(text ?? '') ?? text ?? '');
  const texts = [committee.Navn, Sted, Navn, Description].map((text) => normalised(text ?? ''));
  const shown = [...moments, ...texts, Afsluttet, IsSupplementaryAgenda ?? false];
  return createHash('sha256').update(JSON.stringify(shown)).digest('hex').slice(0, 32);
};
