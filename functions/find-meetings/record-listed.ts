import type { MeetingId } from '../../shared/domain/ids.ts';
import { meetingIdOf } from '../../shared/domain/meeting-id.ts';
import type { ListedPublication } from '../../shared/domain/publication.ts';
import { newPublicationRecord, type PublicationRecord } from '../../shared/domain/publication-record.ts';
import type { SourceState } from '../../shared/domain/source-state.ts';
import type { FindMeetingsDependencies } from './dependencies.ts';

/** Renews our records from the list. What the list no longer shows is noted, and else left as it is: absence is not deletion. */
export const recordListed = async (
  list: readonly ListedPublication[],
  { sourceId, firstReadAt }: SourceState,
  { records, now }: Pick<FindMeetingsDependencies, 'records' | 'now'>,
): Promise<PublicationRecord[]> => {
  const known = new Map((await records.ofSource(sourceId)).map((record) => [record.listed.publicationId, record]));
  const sittings = knownSittings(list, known);
  const renewed = list.map((listed): { record: PublicationRecord; isNews: boolean } => {
    const before = known.get(listed.publicationId);
    // A meeting that was moved keeps its id: the publication is what it was found by first.
    if (before !== undefined)
      return {
        record: { ...before, listed, ...(before.unlistedAt === null ? {} : { unlistedAt: null, gone: null }) },
        isNews: before.listed.fingerprint !== listed.fingerprint || before.unlistedAt !== null,
      };
    const meetingId = sittings.get(sittingKey(listed)) ?? meetingIdOf(sourceId, listed);
    return {
      record: newPublicationRecord({ sourceId, meetingId, listed, firstSight: firstReadAt === null }),
      isNews: true,
    };
  });
  for (const { record, isNews } of renewed) if (isNews) await records.saveListed(record);
  const shown = new Set(list.map((listed) => listed.publicationId));
  for (const record of known.values())
    if (!shown.has(record.listed.publicationId) && record.unlistedAt === null)
      await records.markUnlisted(record, now().toISOString());
  return renewed.map(({ record }) => record);
};

/** Where each sitting that we know of is held now: the minutes of one that was moved belong to its agenda. */
const knownSittings = (
  list: readonly ListedPublication[],
  known: ReadonlyMap<ListedPublication['publicationId'], PublicationRecord>,
): Map<string, MeetingId> => {
  const listedNow = new Map(list.map((listed) => [listed.publicationId, listed]));
  return new Map([...known].map(([id, { listed, meetingId }]) => [sittingKey(listedNow.get(id) ?? listed), meetingId]));
};

const sittingKey = ({ committeeKey, startsAt }: ListedPublication): string => `${committeeKey}|${startsAt}`;
