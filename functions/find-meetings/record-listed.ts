import type { PublicationId } from '../../shared/domain/ids.ts';
import type { ListedPublication } from '../../shared/domain/publication.ts';
import { newPublicationRecord, type PublicationRecord } from '../../shared/domain/publication-record.ts';
import type { SourceState } from '../../shared/domain/source-state.ts';
import type { FindMeetingsDependencies } from './dependencies.ts';
import { meetingsByHour } from './meetings-by-hour.ts';

type Stored = Pick<FindMeetingsDependencies, 'records' | 'now'>;
type KnownRecords = ReadonlyMap<PublicationId, PublicationRecord>;

/** Renews our records from the list. What the list no longer shows is noted, and else left as it is: absence is not deletion. */
export const recordListed = async (
  list: readonly ListedPublication[],
  { sourceId, firstReadAt }: SourceState,
  { records, now }: Stored,
): Promise<PublicationRecord[]> => {
  const known = new Map((await records.ofSource(sourceId)).map((record) => [record.listed.publicationId, record]));
  const meetingOf = meetingsByHour(sourceId, { list, known });
  const renewed = list.map((listed) => {
    const before = known.get(listed.publicationId);
    return before === undefined
      ? newPublicationRecord({ sourceId, meetingId: meetingOf(listed), listed, firstSight: firstReadAt === null })
      : shownAs(listed, before);
  });
  for (const record of renewed) if (isNews(record, known)) await records.saveListed(record);
  await noteUnlisted(list, { known }, { records, now });
  return renewed;
};

/** A meeting that was moved keeps its id: the publication is what it was found by first. */
const shownAs = (listed: ListedPublication, before: PublicationRecord): PublicationRecord => ({
  ...before,
  listed,
  ...(before.unlistedAt === null ? {} : { unlistedAt: null, gone: null }),
});

const isNews = ({ listed }: PublicationRecord, known: KnownRecords): boolean => {
  const before = known.get(listed.publicationId);
  return before === undefined || before.listed.fingerprint !== listed.fingerprint || before.unlistedAt !== null;
};

const noteUnlisted = async (
  list: readonly ListedPublication[],
  { known }: { known: KnownRecords },
  { records, now }: Stored,
): Promise<void> => {
  const shown = new Set(list.map(({ publicationId }) => publicationId));
  for (const record of known.values())
    if (!shown.has(record.listed.publicationId) && record.unlistedAt === null)
      await records.markUnlisted(record, now().toISOString());
};
