import type { Change } from '../../shared/domain/change.ts';
import type { SourceId } from '../../shared/domain/ids.ts';
import { caseHistories } from '../../shared/domain/register/case-histories.ts';
import { followChanges } from '../../shared/domain/register/follow-changes.ts';
import { type FollowedSitting, followSitting } from '../../shared/domain/register/follow-sitting.ts';
import { entryId, type Register } from '../../shared/domain/register/register-entry.ts';
import type { Sittings } from '../../shared/domain/register/sitting.ts';
import { type CapturedMeeting, saysTheSameOfCases, sittingOf } from '../../shared/domain/register/sitting-of.ts';
import type { Follows, Revision } from '../../shared/domain/revision.ts';

/**
 * What a meeting's new state means for the cases in it: changes to tell with its revision, and what to keep. Nothing is
 * written here, so that it stands or falls with the revision.
 */
export const followCases = async (
  { sourceId, latest, next }: { sourceId: SourceId; latest: Revision | null; next: CapturedMeeting },
  { register, sittings }: { register: Register; sittings: Sittings },
): Promise<{ changes: Change[]; follows: Follows }> => {
  const sitting = { ...sittingOf(next), sourceId };
  const previous = latest === null ? null : { ...sittingOf(latest), sourceId };
  if (previous !== null && saysTheSameOfCases(previous, sitting))
    return { changes: [], follows: { sitting: null, entries: [], removed: [] } };
  const histories = caseHistories(sittings, sourceId, sitting);
  const seen = { sitting, previous, now: next.capturedAt, meeting: next.meeting };
  const followed = await followSitting(seen, await register.ofSource(sourceId), histories);
  // A baseline is never told: its changes would only be counted.
  const changes = next.silent ? [] : await followChanges(seen, followed, histories);
  return { changes, follows: { sitting, ...entriesToKeep(followed) } };
};

/** What tells something first: the store keeps the first with the revision and may keep the rest before it. */
const entriesToKeep = ({ judged, removed }: FollowedSitting): Pick<Follows, 'entries' | 'removed'> => ({
  entries: judged
    .filter(({ before, after }) => JSON.stringify(before) !== JSON.stringify(after))
    .sort((left, right) => Number(isQuiet(left)) - Number(isQuiet(right)))
    .map(({ after }) => after),
  removed: removed.map(entryId),
});

const isQuiet = ({ before, after }: FollowedSitting['judged'][number]): boolean =>
  before !== null && before.status === after.status;
