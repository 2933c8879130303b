import { withConfirmed, withFirstStage, withItemsBack } from '../../shared/domain/absences.ts';
import type { Change } from '../../shared/domain/change.ts';
import { compareMeetings } from '../../shared/domain/compare-meetings.ts';
import type { Meeting } from '../../shared/domain/meeting.ts';
import type { Revision } from '../../shared/domain/revision.ts';
import { absentItems, isConfirmedBy, unconfirmedIn } from './absences-so-far.ts';
import { correctionsOf } from './corrections-of.ts';
import type { CaptureRevisionDependencies } from './dependencies.ts';
import type { Reading } from './reading.ts';

/** What has changed in the meeting since the latest revision, when its unconfirmed absences are left out of account. */
export const changesSince = async (
  latest: Revision | null,
  { reading, meeting }: { reading: Reading; meeting: Meeting },
  dependencies: Pick<CaptureRevisionDependencies, 'revisions' | 'now'>,
): Promise<Change[]> => {
  if (latest === null) return compareMeetings(null, meeting);
  const unconfirmed = await unconfirmedIn(latest, dependencies);
  const before = withItemsBack(latest.meeting, await absentItems(unconfirmed, dependencies));
  const changes = withFirstStage(compareMeetings(before, meeting), unconfirmed.absences);
  const found = await withoutIdleRereads(changes, latest, dependencies);
  return isConfirmedBy(reading, unconfirmed, dependencies.now()) ? withConfirmed(found, unconfirmed.absences) : found;
};

/** That we have learnt to read a decision is worth telling only to those whom we told it otherwise. */
const withoutIdleRereads = async (
  changes: Change[],
  latest: Revision,
  dependencies: Pick<CaptureRevisionDependencies, 'revisions' | 'now'>,
): Promise<Change[]> => {
  const rereads = changes.filter(({ kind }) => kind === 'decision-reread');
  const corrected = await correctionsOf(rereads, latest, dependencies);
  const idle = new Set(rereads.filter((_, position) => !corrected.some(({ change }) => change === position)));
  return changes.filter((change) => !idle.has(change));
};
