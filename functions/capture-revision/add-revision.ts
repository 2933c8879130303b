import type { Change } from '../../shared/domain/change.ts';
import type { Meeting } from '../../shared/domain/meeting.ts';
import { noFollows, type Revision } from '../../shared/domain/revision.ts';
import { changesSince } from './changes-since.ts';
import type { CaptureRevisionDependencies } from './dependencies.ts';
import { followCases } from './follow-cases.ts';
import type { Reading } from './reading.ts';
import { writeRevision } from './write-revision.ts';

type NewState = { latest: Revision | null; meeting: Meeting };

/** Adds the meeting's next revision, with what has changed in it and what becomes of its cases, and announces it. */
export const addRevision = async (
  reading: Reading,
  { latest, meeting }: NewState,
  dependencies: CaptureRevisionDependencies,
): Promise<void> => {
  const { record, read } = reading;
  const { sourceId, meetingId } = record;
  const next = {
    meetingId,
    number: (latest?.number ?? 0) + 1,
    capturedAt: dependencies.now().toISOString(),
    silent: record.firstSight && record.captured === null,
    meeting,
  };
  const changes = await changesSince(latest, { reading, meeting }, dependencies);
  const followed = await followCases({ sourceId, latest, next }, dependencies);
  const told = { ...next, occasion: 'capture' as const, changes: [...changes, ...followed.changes] };
  await writeRevision(told, { latest, page: read.page, follows: followed.follows }, dependencies);
};

/** Adds a revision in which the meeting stands as before, to tell what another look at it has shown. */
export const addFollowUp = async (
  { read }: Reading,
  { latest, changes }: { latest: Revision; changes: Change[] },
  dependencies: CaptureRevisionDependencies,
): Promise<void> => {
  const told = {
    meetingId: latest.meetingId,
    number: latest.number + 1,
    capturedAt: dependencies.now().toISOString(),
    silent: false,
    meeting: latest.meeting,
    occasion: 'follow-up' as const,
    changes,
  };
  await writeRevision(told, { latest, page: read.page, follows: noFollows }, dependencies);
};
