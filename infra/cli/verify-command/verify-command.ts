import { sourceOfMeeting } from '../../../shared/domain/meeting-id.ts';
import { dynamoPageArchive } from '../../../shared/stores/records/dynamo-page-archive.ts';
import { dynamoRevisions } from '../../../shared/stores/records/dynamo-revisions.ts';
import { keptMeetings } from '../../../shared/stores/records/kept-meetings.ts';
import type { Table } from '../../../shared/stores/table.ts';
import { CommandFailed } from '../command-failed.ts';
import { sourceAsked } from '../home-of.ts';
import { type KeptRecords, withKeptRecords } from '../kept-records.ts';
import { firstBreak } from './first-break.ts';

/** `referatvagt verify`: walks every meeting's revisions and says that all are whole, or fails with the first break. */
export async function verifyCommand(kept: KeptRecords): Promise<void> {
  process.stdout.write(`${await withKeptRecords(kept, (records) => verified(records, sourceAsked(kept.source)))}\n`);
}

/** One line for people: how much is whole. Throws `CommandFailed` with the first break, in the order of the meetings' ids. */
export async function verified(records: Table, source: string | undefined): Promise<string> {
  const meetings = (await keptMeetings(records)).filter(
    ({ meetingId }) => source === undefined || sourceOfMeeting(meetingId) === source,
  );
  const kept = { revisions: dynamoRevisions(records), pages: dynamoPageArchive(records) };
  let revisions = 0;
  for (const meeting of meetings) {
    const walked = await firstBreak(meeting, kept);
    if (!walked.whole) throw new CommandFailed(`${meeting.meetingId}, revision ${walked.revision}: ${walked.what}`);
    revisions += walked.revisions;
  }
  if (meetings.length === 0) return `0 meetings: nothing is kept${source === undefined ? '' : ` of ${source}`} yet`;
  return `${meetings.length} meetings, ${revisions} revisions, all whole`;
}
