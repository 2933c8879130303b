import type { Change } from './change.ts';
import type { MeetingId } from './ids.ts';
import type { Meeting } from './meeting.ts';
import type { Postponement } from './postponement.ts';

/** The page a revision rests on: enough to prove what was published, where and when. */
export type Evidence = {
  url: string;
  /** Hex SHA-256 of the page as it was fetched. */
  sha256: string;
  fetchedAt: string;
  /** The page is kept with its personal numbers masked, so that what is kept no longer has this hash. */
  masked?: true;
};

/** A meeting as it stood when captured; numbered from 1, never edited. */
export type Revision = {
  meetingId: MeetingId;
  number: number;
  capturedAt: string;
  meeting: Meeting;
  changes: Change[];
  evidence: Evidence;
  /** A baseline: kept and shown, never told. */
  silent: boolean;
};

export type Revisions = {
  latest(meetingId: MeetingId): Promise<Revision | null>;
  get(meetingId: MeetingId, number: number): Promise<Revision | null>;
  /** Writes the revision, what it postpones, and - unless it is silent or says nothing new - that it waits to be announced, all or nothing. */
  addOnce(revision: Revision, postponements: readonly Postponement[]): Promise<'added' | 'already-there'>;
  markAnnounced(meetingId: MeetingId, number: number): Promise<void>;
  /** Written, not announced, and captured before `before`: work that a crash left behind. */
  unannounced(before: Date): Promise<{ meetingId: MeetingId; number: number }[]>;
  /** Whether this revision still waits to be announced. */
  waitsToBeAnnounced(meetingId: MeetingId, number: number): Promise<boolean>;
};

/** A revision is announced when it tells something; a baseline and an edit that changes nothing told are kept in silence. */
export const isWorthAnnouncing = ({ silent, changes }: Revision): boolean => !silent && changes.length > 0;
