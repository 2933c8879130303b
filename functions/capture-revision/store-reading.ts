import { announceRevision } from '../../shared/contracts/announce-revision.ts';
import type { PublicationId } from '../../shared/domain/ids.ts';
import type { Meeting } from '../../shared/domain/meeting.ts';
import { meetingKey } from '../../shared/domain/meeting-key.ts';
import { mergePublications, type PublicationOfSitting } from '../../shared/domain/merge-publications.ts';
import type { PublicationRecords } from '../../shared/domain/publication-record.ts';
import type { Revision } from '../../shared/domain/revision.ts';
import { publicationsToMerge } from '../../shared/domain/sitting-publications.ts';
import { addRevision } from './add-revision.ts';
import { confirmAbsences } from './confirm-absences.ts';
import type { CaptureRevisionDependencies } from './dependencies.ts';
import { isHeld } from './is-held.ts';
import { contentOf, type Reading } from './reading.ts';

/** Stores what a publication says, and tells what is new in it; or holds it, when it is hard to believe. */
export const storeReading = async (
  reading: Reading,
  dependencies: CaptureRevisionDependencies,
): Promise<'done' | 'held'> => {
  const { records, revisions, quarantine } = dependencies;
  const { record } = reading;
  const latest = await revisions.latest(record.meetingId);
  const meeting = await meetingWith(reading, records);
  const isKnown = latest !== null && meetingKey(latest.meeting) === meetingKey(meeting);
  if (!isKnown && (await isHeld(reading, { before: latest?.meeting ?? null, meeting }, dependencies))) return 'held';
  await records.saveContent(record, contentOf(reading));
  if (isKnown) await settleKnown(reading, latest, dependencies);
  else await addRevision(reading, { latest, meeting }, dependencies);
  if (record.doubted !== null)
    await quarantine.letGo({ sourceId: record.sourceId, publicationId: record.listed.publicationId });
  return 'done';
};

/** The sitting as it stands with what was just read. */
const meetingWith = async (reading: Reading, records: PublicationRecords): Promise<Meeting> => {
  const { sourceId, meetingId, listed } = reading.record;
  const others = (await records.contentsOf(meetingId)).filter(
    ({ publication }) => publication.publicationId !== listed.publicationId,
  );
  const unlisted = new Set<PublicationId>();
  for (const id of others.length === 0 ? [] : [...others.map(idOf), listed.publicationId])
    if ((await records.get(sourceId, id))?.unlistedAt) unlisted.add(id);
  return mergePublications(publicationsToMerge([...others, contentOf(reading)], unlisted));
};

const idOf = ({ publication }: PublicationOfSitting): PublicationId => publication.publicationId;

/** A meeting that stands as we know it can still have something to tell. */
const settleKnown = async (
  reading: Reading,
  latest: Revision,
  dependencies: CaptureRevisionDependencies,
): Promise<void> => {
  // What a crash left written but not announced is announced by the next try.
  if (await dependencies.revisions.waitsToBeAnnounced(latest.meetingId, latest.number))
    await announceRevision(latest, dependencies);
  await confirmAbsences(reading, latest, dependencies);
};
