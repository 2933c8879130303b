import { announceRevision } from '../../shared/contracts/announce-revision.ts';
import { type Follows, isWorthAnnouncing, type Revision } from '../../shared/domain/revision.ts';
import { revisionText } from '../../shared/domain/revision-text.ts';
import { log } from '../../shared/platform/log.ts';
import { sha256 } from '../../shared/platform/sha256.ts';
import type { FetchedPage } from '../../shared/sources/source.ts';
import { correctionsOf } from './corrections-of.ts';
import type { CaptureRevisionDependencies } from './dependencies.ts';
import { evidenceOf } from './reading.ts';

type Told = Omit<Revision, 'previousHash' | 'corrects' | 'evidence'>;
type Basis = { latest: Revision | null; page: FetchedPage; follows: Follows };

/** Writes a revision behind the latest one, chained to it by its hash, and announces it when it tells something. */
export const writeRevision = async (
  told: Told,
  { latest, page, follows }: Basis,
  dependencies: CaptureRevisionDependencies,
): Promise<void> => {
  const revision: Revision = {
    ...told,
    previousHash: latest === null ? null : sha256(revisionText(latest)),
    corrects: told.silent ? [] : await correctionsOf(told.changes, latest, dependencies),
    evidence: evidenceOf(page),
  };
  const added = await dependencies.revisions.addOnce(revision, follows);
  if (added === 'already-there') throw new Error('Another capture of this meeting came first; look again.');
  const { meetingId, number, changes } = revision;
  log.info('revision.added', { meetingId, revision: number, changes: changes.length });
  if (isWorthAnnouncing(revision)) await announceRevision(revision, dependencies);
};
