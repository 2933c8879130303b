import type { Change } from './change.ts';
import type { MeetingId, SourceId } from './ids.ts';
import type { Meeting } from './meeting.ts';

/** An item put off, from the meeting that put it off. Opened here; how it ends is followed from meeting to meeting. */
export type Postponement = {
  sourceId: SourceId;
  meetingId: MeetingId;
  committee: string;
  itemNumber: string;
  caseNumber: string | null;
  title: string;
  /** UTC instant of the meeting that put it off. */
  postponedAt: string;
  /** "næste møde": the decision's own words, or null where it does not say. */
  until: string | null;
  quotes: string[];
  status: 'open';
};

export type Postponements = { ofSource(sourceId: SourceId): Promise<Postponement[]> };

/** The postponements that these changes of a meeting open. */
export const openedPostponements = (
  changes: readonly Change[],
  from: { sourceId: SourceId; meetingId: MeetingId; meeting: Meeting },
): Postponement[] =>
  changes.flatMap((change) =>
    change.kind !== 'item-postponed'
      ? []
      : [
          {
            sourceId: from.sourceId,
            meetingId: from.meetingId,
            committee: from.meeting.committee,
            itemNumber: change.item.number,
            caseNumber: change.item.caseNumber,
            title: change.item.title,
            postponedAt: from.meeting.startsAt,
            until: change.until,
            quotes: change.quotes,
            status: 'open',
          },
        ],
  );
