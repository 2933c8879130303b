import type { Decision } from './decision.ts';
import type { MeetingId } from './ids.ts';
import type { AgendaItem, Attachment } from './meeting.ts';
import type { Pairing } from './pair-items.ts';

/** When in a meeting's life a change happened. */
export type ChangeStage = 'before-meeting' | 'with-minutes' | 'after-publication';

/** The item as a change shows it: what a reader needs to know which one is meant. */
export type ChangedItem = Pick<AgendaItem, 'sourceItemId' | 'number' | 'title' | 'caseNumber' | 'closed' | 'link'>;

/** When and where a meeting is held: a UTC instant and the place as printed. */
export type Appointment = { startsAt: string; place: string | null };

/** The putting off, sending back or promise that a change follows up. */
export type FollowedUp = {
  kind: 'postponed' | 'sent-back' | 'promised';
  meetingId: MeetingId;
  committee: string;
  /** UTC instant of the meeting that put it off. */
  startsAt: string;
  itemNumber: string;
  /** As it was then; null where there was none. The case may be back under another. */
  caseNumber: string | null;
  /** How many times the case has been put off by now, this one counted. */
  times: number;
  /** Whole days from that meeting, by the calendar in Denmark. */
  days: number;
  /** The words that put it off. */
  quote: string;
  /** How it was found to be the same case, from 0 to 1. */
  foundBy: 'case-number' | 'title';
  sure: number;
};

/** One treatment of a case on its way; `meetingId` is null where only a later page tells of it. */
export type JourneyStep = {
  meetingId: MeetingId | null;
  committee: string;
  /** UTC instant of the meeting, or a date (YYYY-MM-DD) where only that is known. */
  startsAt: string;
  kind: Decision['kind'] | null;
  text: string;
  foundBy: 'case-number' | 'title' | 'earlier-decisions';
  sure: number;
};

type AboutItem = {
  item: ChangedItem;
  /** How the item was found in the state before, and how surely; null for one that was not there. */
  pairing: Pairing | null;
};

/** One typed difference between two revisions, and where it stands ("items/8/decision"). */
export type Change = { stage: ChangeStage; path: string } & (
  | { kind: 'meeting-announced' }
  | { kind: 'meeting-moved'; before: Appointment; after: Appointment }
  | { kind: 'meeting-cancelled'; quote: string }
  | { kind: 'agenda-published'; items: number }
  | { kind: 'minutes-published'; items: number }
  | ({ kind: 'item-added'; splitFrom: ChangedItem | null } & AboutItem)
  | ({ kind: 'item-withdrawn'; decision: Decision | null; quotes: string[] } & AboutItem)
  /** One look is not enough to tell it: `confirmed` is set by a later, equal one. */
  | ({ kind: 'item-absent'; confirmed: boolean; mergedInto: ChangedItem | null } & AboutItem)
  | ({ kind: 'item-retitled'; before: string; after: string } & AboutItem)
  /** `part` is the heading of what was reworded, as printed. */
  | ({ kind: 'item-reworded'; part: string; before: string; after: string } & AboutItem)
  | ({ kind: 'item-closed' } & AboutItem)
  | ({ kind: 'item-opened' } & AboutItem)
  | ({ kind: 'attachment-added'; attachment: Attachment } & AboutItem)
  | ({ kind: 'attachment-removed'; attachment: Attachment } & AboutItem)
  | ({ kind: 'attachment-replaced'; before: Attachment; after: Attachment } & AboutItem)
  | ({ kind: 'decision-recorded'; decision: Decision; otherwiseThanRecommended: boolean } & AboutItem)
  | ({ kind: 'decision-reworded'; before: Decision; after: Decision } & AboutItem)
  /** The text is the same, and we read it otherwise than before. */
  | ({ kind: 'decision-reread'; before: Decision; after: Decision } & AboutItem)
  | ({ kind: 'decision-withdrawn'; before: Decision } & AboutItem)
  | ({ kind: 'item-postponed'; until: string | null; quotes: string[] } & AboutItem)
  | ({ kind: 'item-returned'; followedUp: FollowedUp } & AboutItem)
  | ({
      kind: 'item-overdue';
      followedUp: FollowedUp;
      because: 'not-on-agenda' | 'date-passed' | 'no-date';
      /** When it was expected: the meeting's UTC instant or a date (YYYY-MM-DD); null where no time was named. */
      expected: string | null;
    } & AboutItem)
  | ({ kind: 'case-decided'; decision: Decision; journey: JourneyStep[]; followedUp: FollowedUp | null } & AboutItem)
);
export type ChangeKind = Change['kind'];

/** A change that is about one item. */
export type ItemChange = Extract<Change, { item: ChangedItem }>;

export const isAboutItem = (change: Change): change is ItemChange => 'item' in change;

export const changedItem = ({ sourceItemId, number, title, caseNumber, closed, link }: AgendaItem): ChangedItem => ({
  sourceItemId,
  number,
  title,
  caseNumber,
  closed,
  link,
});
