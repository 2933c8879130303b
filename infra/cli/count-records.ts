import type { MeetingId, SourceId } from '../../shared/domain/ids.ts';
import type { Revision } from '../../shared/domain/revision.ts';
import { dynamoPublicationRecords } from '../../shared/stores/records/dynamo-publication-records.ts';
import { dynamoRegister } from '../../shared/stores/records/dynamo-register.ts';
import { dynamoRevisions } from '../../shared/stores/records/dynamo-revisions.ts';
import type { Table } from '../../shared/stores/table.ts';

export type RecordCounts = { meetings: number; items: number; changes: Record<string, number>; postponements: number };

/** Counts a source's records; changes only of revisions captured at or after `since` (ISO 8601). */
export const countRecords = async (
  records: Table,
  { sourceId, since }: { sourceId: SourceId; since: string },
): Promise<RecordCounts> => {
  const known = await dynamoPublicationRecords(records).ofSource(sourceId);
  const counts: RecordCounts = {
    meetings: 0,
    items: 0,
    changes: {},
    postponements: (await dynamoRegister(records).ofSource(sourceId)).filter(({ kind }) => kind !== 'promised').length,
  };
  for (const meetingId of new Set(known.map((record) => record.meetingId)))
    addMeeting(counts, await revisionsOf(records, meetingId), since);
  return counts;
};

const revisionsOf = async (records: Table, meetingId: MeetingId): Promise<Revision[]> => {
  const revisions = dynamoRevisions(records);
  const latest = await revisions.latest(meetingId);
  if (latest === null) return [];
  const earlier = await Promise.all(
    Array.from({ length: latest.number - 1 }, (_, index) => revisions.get(meetingId, index + 1)),
  );
  return [...earlier.filter((revision) => revision !== null), latest];
};

const addMeeting = (counts: RecordCounts, revisions: readonly Revision[], since: string): void => {
  const latest = revisions.at(-1);
  if (latest === undefined) return;
  counts.meetings += 1;
  counts.items += latest.meeting.items.length;
  for (const { kind } of revisions.filter(({ capturedAt }) => capturedAt >= since).flatMap(({ changes }) => changes)) {
    counts.changes[kind] = (counts.changes[kind] ?? 0) + 1;
  }
};
