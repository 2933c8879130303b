import { meetingIdOf } from '../../shared/domain/meeting-id.ts';
import type { ListedPublication } from '../../shared/domain/publication.ts';
import { newPublicationRecord, type PublicationRecord } from '../../shared/domain/publication-record.ts';
import type { SourceState } from '../../shared/domain/source-state.ts';
import type { FindMeetingsDependencies } from './dependencies.ts';

/** Renews our records from the list. What the list no longer shows is left as it is: absence is not deletion. */
export const recordListed = async (
  list: readonly ListedPublication[],
  { sourceId, firstReadAt }: SourceState,
  { records }: Pick<FindMeetingsDependencies, 'records'>,
): Promise<PublicationRecord[]> => {
  const known = new Map((await records.ofSource(sourceId)).map((record) => [record.listed.publicationId, record]));
  const renewed = list.map((listed): { record: PublicationRecord; isNews: boolean } => {
    const before = known.get(listed.publicationId);
    // A meeting that was moved keeps its id: the publication is what it was found by first.
    if (before !== undefined)
      return { record: { ...before, listed }, isNews: before.listed.fingerprint !== listed.fingerprint };
    const meetingId = meetingIdOf(sourceId, listed);
    return {
      record: newPublicationRecord({ sourceId, meetingId, listed, firstSight: firstReadAt === null }),
      isNews: true,
    };
  });
  for (const { record, isNews } of renewed) if (isNews) await records.saveListed(record);
  return renewed.map(({ record }) => record);
};
