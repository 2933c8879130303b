import { announceRevision } from '../../shared/contracts/announce-revision.ts';
import type { RevisionChanged } from '../../shared/contracts/revision-changed.ts';
import type { MeetingId } from '../../shared/domain/ids.ts';
import { caseHistories } from '../../shared/domain/register/case-histories.ts';
import { isWorthTellingOverdue } from '../../shared/domain/register/follow-sitting.ts';
import { judgeEntry } from '../../shared/domain/register/judge-entry.ts';
import { type FoundOverdue, followsOf, overdueFollowUp } from '../../shared/domain/register/overdue-follow-up.ts';
import type { Register, RegisterEntry } from '../../shared/domain/register/register-entry.ts';
import type { Sittings } from '../../shared/domain/register/sitting.ts';
import { type Evidence, isWorthAnnouncing, type Revisions } from '../../shared/domain/revision.ts';
import { revisionText } from '../../shared/domain/revision-text.ts';
import { log } from '../../shared/platform/log.ts';
import type { QueueSender } from '../../shared/platform/queue-sender.ts';
import { sha256 } from '../../shared/platform/sha256.ts';
import { workThrough } from '../../shared/platform/work-through.ts';

export type FollowOverdueDependencies = {
  revisions: Pick<Revisions, 'latest' | 'addOnce' | 'announceAgainAt' | 'markAnnounced'>;
  register: Pick<Register, 'dueForCheck'>;
  sittings: Sittings;
  announce: QueueSender<RevisionChanged>;
  now: () => Date;
};

/** At one look, those that are due longest first; the others at the next. */
const mostMeetings = 100;

/**
 * Looks whether what was put off has become overdue, and tells it with a revision of the meeting that put it off. Write,
 * announce, mark: an entry asks to be looked at until that revision is written.
 */
export const followOverdue = async (dependencies: FollowOverdueDependencies): Promise<void> => {
  const due = await dependencies.register.dueForCheck(dependencies.now());
  const byMeeting = Map.groupBy(due, ({ meetingId }) => meetingId);
  await workThrough([...byMeeting].slice(0, mostMeetings), ([meetingId, entries]) =>
    followMeeting(meetingId, entries, dependencies),
  );
};

const followMeeting = async (
  meetingId: MeetingId,
  entries: readonly RegisterEntry[],
  { revisions, sittings, announce, now }: FollowOverdueDependencies,
): Promise<void> => {
  const at = now().toISOString();
  const found = await Promise.all(entries.map((entry) => lookAt(entry, sittings, at)));
  const latest = await revisions.latest(meetingId);
  if (latest === null) throw new Error(`The register knows a meeting that has no revision: ${meetingId}.`);
  const evidence = await evidenceAgainst(found, revisions);
  const revision = overdueFollowUp({ latest, previousHash: sha256(revisionText(latest)), found, evidence, now: at });
  // A capture that came in between has the number: the next watch looks again.
  if ((await revisions.addOnce(revision, followsOf(found))) === 'already-there') return;
  log.info('register.overdue', { meetingId, revision: revision.number, changes: revision.changes.length });
  if (isWorthAnnouncing(revision)) await announceRevision(revision, { announce, revisions, now });
};

const lookAt = async (entry: RegisterEntry, sittings: Sittings, at: string): Promise<FoundOverdue> => {
  const history = await caseHistories(sittings, entry.sourceId, null).of(entry);
  const judged = judgeEntry(entry, history, at);
  return { entry: judged, told: judged.status === 'overdue' && isWorthTellingOverdue(judged, history.sittings) };
};

/** The page of the agenda that lacks them. */
const evidenceAgainst = async (
  found: readonly FoundOverdue[],
  revisions: Pick<Revisions, 'latest'>,
): Promise<Evidence | null> => {
  const missed = found.map(({ entry }) => entry.overdue?.meetingId).find((id) => id !== null && id !== undefined);
  return missed === undefined || missed === null ? null : ((await revisions.latest(missed))?.evidence ?? null);
};
