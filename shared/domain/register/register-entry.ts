import type { Decision } from '../decision.ts';
import type { MeetingId, SourceId } from '../ids.ts';

/** What an entry waits for: an item put off, a case sent back, or something promised by a date. */
export type EntryKind = 'postponed' | 'sent-back' | 'promised';

/**
 * open: waits. overdue: what it waited for has come without it. returned: on a later agenda, not decided yet.
 * decided: a later meeting decided it.
 */
export type EntryStatus = 'open' | 'overdue' | 'returned' | 'decided';

/** The meeting and item at which a case came back. */
export type CameBack = {
  meetingId: MeetingId;
  committee: string;
  /** UTC instant of the meeting. */
  startsAt: string;
  itemNumber: string;
  caseNumber: string | null;
  foundBy: 'case-number' | 'title';
  /** From 0 to 1. */
  sure: number;
  decision: Pick<Decision, 'kind' | 'text'> | null;
};

/** One line of the register: something put off, sent back or promised, followed from meeting to meeting to its end. */
export type RegisterEntry = {
  sourceId: SourceId;
  /** The meeting that put it off. */
  meetingId: MeetingId;
  committee: string;
  itemNumber: string;
  caseNumber: string | null;
  title: string;
  kind: EntryKind;
  /** UTC instant of the meeting that put it off. */
  postponedAt: string;
  /** "næste møde": the decision's own words, or null where it does not say. */
  until: string | null;
  /** Where a case was sent back to, in the decision's own words. */
  referredTo: string | null;
  quotes: string[];
  /** Stands on every agenda of its committee: that it comes back tells nothing. */
  standing: boolean;
  /** How many times the case has been put off by now, this one counted; and when it was first (UTC instant). */
  times: number;
  firstPostponedAt: string;
  status: EntryStatus;
  returned: CameBack | null;
  decided: CameBack | null;
  /**
   * Why it is overdue, what it waited for (UTC instant or YYYY-MM-DD), the meeting that lacked it or took it off its agenda,
   * and since when; null while it is not.
   */
  overdue: {
    because: 'not-on-agenda' | 'date-passed' | 'no-date';
    expected: string | null;
    meetingId: MeetingId | null;
    at: string;
  } | null;
  /** When to look whether it has become overdue (UTC instant); null when nothing is waited for. */
  checkAt: string | null;
  /** When we first knew of it (UTC instant): what fell due before is not told. */
  recordedAt: string;
};

/** What an entry is known by: one item of one meeting puts a thing off once, whatever it promises besides. */
export const entryId = ({ meetingId, itemNumber, kind }: Pick<RegisterEntry, 'meetingId' | 'itemNumber' | 'kind'>) =>
  `${meetingId}#${itemNumber}#${kind === 'promised' ? 'promised' : 'put-off'}`;

export type Register = {
  ofSource(sourceId: SourceId): Promise<RegisterEntry[]>;
  /** Entries of all sources whose `checkAt` has passed. */
  dueForCheck(now: Date): Promise<RegisterEntry[]>;
};
