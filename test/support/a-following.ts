import { followCases } from '../../functions/capture-revision/follow-cases.ts';
import { followOverdue } from '../../functions/watch-over/follow-overdue.ts';
import type { RevisionChanged } from '../../shared/contracts/revision-changed.ts';
import type { Change } from '../../shared/domain/change.ts';
import type { MeetingId } from '../../shared/domain/ids.ts';
import { meetingId as asMeetingId } from '../../shared/domain/ids.ts';
import type { Meeting } from '../../shared/domain/meeting.ts';
import { meetingIdOf } from '../../shared/domain/meeting-id.ts';
import type { RegisterEntry } from '../../shared/domain/register/register-entry.ts';
import { aRevision } from './a-revision.ts';
import { ballerup } from './ballerup.ts';
import { memoryRegister } from './memory-register.ts';
import { memoryRevisions } from './memory-revisions.ts';
import { memorySittings } from './memory-sittings.ts';
import { recordingSender } from './recording-sender.ts';

type Capture = { at: string; meetingId?: MeetingId; silent?: boolean };

/** A municipality whose cases are followed: meetings are captured and the watch goes round, at the times a test says. */
export const aFollowing = (sourceId = ballerup) => {
  const followed = { register: memoryRegister(), sittings: memorySittings() };
  const revisions = memoryRevisions(followed);
  const queue = recordingSender<RevisionChanged>();
  const idOf = ({ committee: committeeKey, startsAt }: Meeting) => meetingIdOf(sourceId, { committeeKey, startsAt });
  const capture = async (meeting: Meeting, { at, meetingId = idOf(meeting), silent = false }: Capture) => {
    const latest = await revisions.latest(meetingId);
    const next = { meetingId, number: (latest?.number ?? 0) + 1, capturedAt: at, silent, meeting };
    const { changes, follows } = await followCases({ sourceId, latest, next }, followed);
    await revisions.addOnce(aRevision({ ...next, changes }), follows);
    return changes;
  };
  const watch = async (at: string): Promise<Change[]> => {
    const before = queue.sent.length;
    await followOverdue({ ...followed, revisions, announce: queue.send, now: () => new Date(at) });
    const told = queue.sent.slice(before).map(({ message }) => message);
    const found = await Promise.all(told.map((one) => revisions.get(asMeetingId(one.meetingId), one.revision)));
    return found.flatMap((revision) => revision?.changes ?? []);
  };
  const register = () => followed.register.ofSource(sourceId);
  return { ...followed, revisions, idOf, capture, watch, entries: register, entry: firstOf(register) };
};

const firstOf = (register: () => Promise<RegisterEntry[]>) => async (): Promise<RegisterEntry> => {
  const [first] = await register();
  if (first === undefined) throw new Error('The register is empty.');
  return first;
};
