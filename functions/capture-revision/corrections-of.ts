import type { Change } from '../../shared/domain/change.ts';
import { correctionsIn, correctionsLookBackTo } from '../../shared/domain/corrections.ts';
import type { Correction, Revision } from '../../shared/domain/revision.ts';
import type { CaptureRevisionDependencies } from './dependencies.ts';

/** What these changes of a meeting take back of what its revisions so far have told. */
export const correctionsOf = async (
  changes: readonly Change[],
  latest: Revision | null,
  { revisions, now }: Pick<CaptureRevisionDependencies, 'revisions' | 'now'>,
): Promise<Correction[]> => {
  const from = correctionsLookBackTo(changes, now());
  const earlier: Revision[] = [];
  for (let revision = from === null ? null : latest; revision !== null; ) {
    if (from !== null && revision.capturedAt < from) break;
    earlier.push(revision);
    revision = await revisions.get(revision.meetingId, revision.number - 1);
  }
  return correctionsIn({ changes, earlier, now: now() });
};
