import { createHash } from 'node:crypto';
import type { PublicationDue } from '../../shared/contracts/publication-due.ts';
import type { RevisionChanged } from '../../shared/contracts/revision-changed.ts';
import { compareMeetings } from '../../shared/domain/compare-meetings.ts';
import { publicationId, type SourceId, sourceId } from '../../shared/domain/ids.ts';
import type { Meeting } from '../../shared/domain/meeting.ts';
import { meetingKey } from '../../shared/domain/meeting-key.ts';
import { mergePublications, type PublicationOfSitting } from '../../shared/domain/merge-publications.ts';
import type { PageArchive } from '../../shared/domain/page-archive.ts';
import { isSecondLook, whyImplausible } from '../../shared/domain/plausibility.ts';
import { openedPostponements } from '../../shared/domain/postponement.ts';
import type { PublicationRecord, PublicationRecords } from '../../shared/domain/publication-record.ts';
import { type Evidence, isWorthAnnouncing, type Revision, type Revisions } from '../../shared/domain/revision.ts';
import { isResting, type SourceStates } from '../../shared/domain/source-state.ts';
import { log } from '../../shared/platform/log.ts';
import type { QueueSender } from '../../shared/platform/queue-sender.ts';
import {
  asksForRestUntil,
  isWorthAnotherTry,
  type Problem,
  problemInWords,
  problemOfUnlisted,
} from '../../shared/sources/problem.ts';
import type { FetchedPage, ReadPublication, Source } from '../../shared/sources/source.ts';

export type CaptureRevisionDependencies = {
  sourceOf: (id: SourceId) => Source;
  records: PublicationRecords;
  states: Pick<SourceStates, 'restsUntil' | 'letRest'>;
  pages: PageArchive;
  revisions: Revisions;
  announce: QueueSender<RevisionChanged>;
  now: () => Date;
};

/** Reads one publication; when its meeting no longer stands as we know it, stores the new revision and announces it. */
export const makeCaptureRevision =
  (dependencies: CaptureRevisionDependencies) =>
  async (due: PublicationDue): Promise<void> => {
    const record = await dependencies.records.get(sourceId(due.sourceId), publicationId(due.publicationId));
    if (record === null) throw new Error(`No record of publication ${due.publicationId}.`);
    const until = await dependencies.states.restsUntil(record.sourceId);
    if (isResting(until, dependencies.now())) return dependencies.records.markNotQueued(record);
    const read = await dependencies.sourceOf(record.sourceId).readPublication(record.listed.publicationId);
    if (!read.ok) return giveUpOrTryAgain(read.problem, record, dependencies);
    await dependencies.pages.keep(read.value.page);
    const stored = await storeWhatItSays(record, read.value, dependencies);
    // The watermark comes last: whatever failed before it is done again.
    if (stored === 'done')
      await dependencies.records.markCaptured(record, {
        fingerprint: due.fingerprint,
        at: dependencies.now().toISOString(),
      });
  };

const giveUpOrTryAgain = async (
  met: Problem,
  record: PublicationRecord,
  { records, states, now }: CaptureRevisionDependencies,
): Promise<void> => {
  const { sourceId, meetingId } = record;
  const problem = record.unlistedAt === null ? met : problemOfUnlisted(met);
  log.warn('publication.problem', { sourceId, meetingId, kind: problem.kind });
  if (isWorthAnotherTry(problem)) throw new Error(`Could not read the publication: ${problemInWords(problem)}`);
  const restUntil = asksForRestUntil(problem, now());
  if (restUntil !== null) await states.letRest(sourceId, restUntil);
  if (problem.kind === 'gone') await records.markGone(record, now().toISOString());
  // The queue would hide the message for minutes, and with it the host's others: the next poll asks again instead.
  if (problem.kind === 'unreachable') await records.markNotQueued(record);
};

const storeWhatItSays = async (
  record: PublicationRecord,
  read: ReadPublication,
  dependencies: CaptureRevisionDependencies,
): Promise<'done' | 'held'> => {
  const { records, revisions } = dependencies;
  const content: PublicationOfSitting = { publication: read.publication, releasedAt: record.listed.releasedAt };
  const others = (await records.contentsOf(record.meetingId)).filter(
    ({ publication }) => publication.publicationId !== record.listed.publicationId,
  );
  const latest = await revisions.latest(record.meetingId);
  const meeting = mergePublications([...others, content]);
  if (await isHeld(record, { before: latest?.meeting ?? null, meeting }, dependencies)) return 'held';
  await records.saveContent(record, content);
  if (latest !== null && meetingKey(latest.meeting) === meetingKey(meeting))
    await announceIfWaiting(latest, dependencies);
  else await addRevision(record, { latest, meeting, read }, dependencies);
  return 'done';
};

/** A capture that is hard to believe is held, and believed when a second look half an hour later says the same. */
const isHeld = async (
  record: PublicationRecord,
  state: { before: Meeting | null; meeting: Meeting },
  { records, now }: CaptureRevisionDependencies,
): Promise<boolean> => {
  if (whyImplausible(state.before, state.meeting) === null) return false;
  // Hashed: the key is as long as the meeting, and the record would not hold it.
  const key = createHash('sha256').update(meetingKey(state.meeting)).digest('hex');
  const saidBefore = record.doubted?.meetingKey === key;
  if (saidBefore && record.doubted !== null && isSecondLook(record.doubted.at, now())) return false;
  log.warn('publication.held', { sourceId: record.sourceId, meetingId: record.meetingId });
  if (!saidBefore) await records.markDoubted(record, { meetingKey: key, at: now().toISOString() });
  return true;
};

type NewState = { latest: Revision | null; meeting: Meeting; read: ReadPublication };

const addRevision = async (
  record: PublicationRecord,
  { latest, meeting, read }: NewState,
  dependencies: CaptureRevisionDependencies,
): Promise<void> => {
  const revision: Revision = {
    meetingId: record.meetingId,
    number: (latest?.number ?? 0) + 1,
    capturedAt: dependencies.now().toISOString(),
    meeting,
    changes: compareMeetings(latest?.meeting ?? null, meeting),
    evidence: evidenceOf(read.page),
    silent: record.firstSight && record.captured === null,
  };
  const opened = openedPostponements(revision.changes, {
    sourceId: record.sourceId,
    meetingId: record.meetingId,
    meeting,
  });
  const added = await dependencies.revisions.addOnce(revision, opened);
  if (added === 'already-there') throw new Error('Another capture of this meeting came first; look again.');
  log.info('revision.added', {
    meetingId: revision.meetingId,
    revision: revision.number,
    changes: revision.changes.length,
  });
  if (isWorthAnnouncing(revision)) await announceRevision(revision, dependencies);
};

const evidenceOf = ({ url, sha256, fetchedAt, masked }: FetchedPage): Evidence => ({
  url,
  sha256,
  fetchedAt,
  ...(masked === undefined ? {} : { masked }),
});

/** What a crash left written but not announced is announced by the next try. */
const announceIfWaiting = async (latest: Revision, dependencies: CaptureRevisionDependencies): Promise<void> => {
  if (await dependencies.revisions.waitsToBeAnnounced(latest.meetingId, latest.number))
    await announceRevision(latest, dependencies);
};

const announceRevision = async (
  { meetingId, number }: Revision,
  { announce, revisions }: CaptureRevisionDependencies,
): Promise<void> => {
  await announce([{ message: { meetingId, revision: number } }]);
  await revisions.markAnnounced(meetingId, number);
};
