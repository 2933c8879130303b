import type { PublicationDue } from '../../shared/contracts/publication-due.ts';
import { publicationId, sourceId } from '../../shared/domain/ids.ts';
import type { PublicationRecord } from '../../shared/domain/publication-record.ts';
import { isResting } from '../../shared/domain/source-state.ts';
import { log } from '../../shared/platform/log.ts';
import {
  asksForRestUntil,
  isWorthAnotherTry,
  type Problem,
  problemInWords,
  problemOfUnlisted,
} from '../../shared/sources/problem.ts';
import type { CaptureRevisionDependencies } from './dependencies.ts';
import { storeReading } from './store-reading.ts';

/** Reads one publication; when its meeting no longer stands as we know it, stores the new revision and announces it. */
export const makeCaptureRevision =
  (dependencies: CaptureRevisionDependencies) =>
  async (due: PublicationDue): Promise<void> => {
    const { records, states, pages, sourceOf, now } = dependencies;
    const record = await records.get(sourceId(due.sourceId), publicationId(due.publicationId));
    if (record === null) throw new Error(`No record of publication ${due.publicationId}.`);
    const until = await states.restsUntil(record.sourceId);
    if (isResting(until, now())) return records.markNotQueued(record);
    const read = await sourceOf(record.sourceId).readPublication(record.listed.publicationId);
    if (!read.ok) return giveUpOrTryAgain(read.problem, record, dependencies);
    await pages.keep(read.value.page);
    const { fingerprint } = due;
    const stored = await storeReading({ record, read: read.value, fingerprint }, dependencies);
    // The watermark comes last: whatever failed before it is done again.
    if (stored === 'done') await records.markCaptured(record, { fingerprint, at: now().toISOString() });
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
