import type { Change } from './change.ts';
import type { MeetingId } from './ids.ts';
import type { Meeting } from './meeting.ts';
import type { RegisterEntry } from './register/register-entry.ts';
import type { Sitting } from './register/sitting.ts';

/** The page a revision rests on: enough to prove what was published, where and when. */
export type Evidence = {
  url: string;
  /** Hex SHA-256 of the page as it was fetched. */
  sha256: string;
  fetchedAt: string;
  /** The page is kept with its personal numbers masked, so that what is kept no longer has this hash. */
  masked?: true;
};

/** That a change of this revision takes back what an earlier one told. */
export type Correction = { change: number; revision: number };

/** A meeting as it stood when captured; numbered from 1, never edited. */
export type Revision = {
  meetingId: MeetingId;
  number: number;
  /** `follow-up`: the meeting stands as before, and something has become of what it put off or left out. */
  occasion: 'capture' | 'follow-up';
  /** Hex SHA-256 of the revision before it, as it is kept; null for the first. */
  previousHash: string | null;
  capturedAt: string;
  meeting: Meeting;
  changes: Change[];
  corrects: Correction[];
  evidence: Evidence;
  /** A baseline: kept and shown, never told. */
  silent: boolean;
};

/** What a revision leaves behind for following cases. */
export type Follows = {
  /** The meeting as cases are followed through it; null where nothing about that has changed. */
  sitting: Sitting | null;
  entries: readonly RegisterEntry[];
  /** Ids of entries that no longer stand: the source took the postponement back. */
  removed: readonly string[];
};

export const noFollows: Follows = { sitting: null, entries: [], removed: [] };

/** Its queue gives a revision up within an hour: five tries, twelve minutes apart. */
export const announceAgainMilliseconds = 2 * 3_600_000;

export type Revisions = {
  latest(meetingId: MeetingId): Promise<Revision | null>;
  get(meetingId: MeetingId, number: number): Promise<Revision | null>;
  /** Writes the revision, what follows from it, and - unless it is silent or says nothing new - that it waits to be announced, all or nothing. */
  addOnce(revision: Revision, follows: Follows): Promise<'added' | 'already-there'>;
  markAnnounced(meetingId: MeetingId, number: number): Promise<void>;
  /** Written, not announced, and captured before `before`, the oldest first: work that a crash left behind. */
  unannounced(before: Date): Promise<{ meetingId: MeetingId; number: number }[]>;
  /** Whether this revision still waits to be announced. */
  waitsToBeAnnounced(meetingId: MeetingId, number: number): Promise<boolean>;
  /** Unless all its alerts are raised by then, it is announced again at the instant (UTC). */
  announceAgainAt(revision: Pick<Revision, 'meetingId' | 'number'>, at: string): Promise<void>;
  /** Announced, not all alerts raised, and due to be announced again by now, the oldest first: what its queue has given up. */
  dueAgain(now: Date): Promise<{ meetingId: MeetingId; number: number }[]>;
  /** All its alerts are written. */
  markRaised(meetingId: MeetingId, number: number): Promise<void>;
};

/** A revision is announced when it tells something; a baseline and an edit that changes nothing told are kept in silence. */
export const isWorthAnnouncing = ({ silent, changes }: Revision): boolean => !silent && changes.length > 0;
