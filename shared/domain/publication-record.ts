import type { MeetingId, PublicationId, SourceId } from './ids.ts';
import { isDueForAnotherLook } from './look-schedule.ts';
import type { PublicationOfSitting } from './merge-publications.ts';
import type { ListedPublication } from './publication.ts';

export type LookReason = 'first-sight' | 'new' | 'changed' | 'another-look';

/** `fingerprint`: how the list showed the publication then. */
export type Doubted = { fingerprint: string; at: string; dropped: boolean };

/** What we know of one publication: how the list shows it, and how far we are with it. */
export type PublicationRecord = {
  sourceId: SourceId;
  meetingId: MeetingId;
  listed: ListedPublication;
  /** It was there when we first saw the source, so it is a silent baseline until it has been captured. */
  firstSight: boolean;
  queued: { fingerprint: string; at: string } | null;
  /** Set only when the capture is stored: the watermark never runs ahead of the work. */
  captured: { fingerprint: string; at: string } | null;
  /** When a capture that was hard to believe was last seen, and whether a person dropped it; see `quarantine.ts`. */
  doubted: Doubted | null;
  /** Since when the list no longer shows it; null while it does. Absence is not deletion, so it is only kept in mind. */
  unlistedAt: string | null;
  /** The site said that it is gone, while the list showed this fingerprint of it. */
  gone: { fingerprint: string; at: string } | null;
};

export type PublicationRecords = {
  ofSource(sourceId: SourceId): Promise<PublicationRecord[]>;
  get(sourceId: SourceId, id: PublicationId): Promise<PublicationRecord | null>;
  /** Adds the record or renews how the list shows it: so it is there again. Never touches how far we are with it. */
  saveListed(record: PublicationRecord): Promise<void>;
  /** The list no longer shows it. */
  markUnlisted(record: PublicationRecord, at: string): Promise<void>;
  markQueued(record: PublicationRecord, at: string): Promise<void>;
  /** A look has been taken back: the next poll asks for it again. */
  markNotQueued(record: PublicationRecord): Promise<void>;
  /** The site says that it is gone, by the fingerprint that the list shows of it. */
  markGone(record: PublicationRecord, at: string): Promise<void>;
  markCaptured(record: PublicationRecord, captured: { fingerprint: string; at: string }): Promise<void>;
  markDoubted(record: PublicationRecord, doubted: Doubted): Promise<void>;
  /** Keeps what a publication says, so that a sitting's publications can be merged. */
  saveContent(record: PublicationRecord, content: PublicationOfSitting): Promise<void>;
  contentsOf(meetingId: MeetingId): Promise<PublicationOfSitting[]>;
};

// A queued look that has not come to anything after an hour was lost or failed for good: it is asked for again.
const lostAfterMilliseconds = 3_600_000;
// Gone, says the site, and its list still shows it: one of the two is wrong, and which may turn out in a day.
const goneForMilliseconds = 24 * 3_600_000;

/** Why a publication is due for a look now, or null. `superseded`: the sitting's minutes are out, so its agenda rests. */
export const lookReason = (record: PublicationRecord, now: Date, superseded: boolean): LookReason | null => {
  if (isGone(record, now)) return null;
  const reason = reasonByState(record, now, superseded);
  const waitsInQueue =
    record.queued !== null &&
    record.queued.fingerprint === record.listed.fingerprint &&
    now.getTime() - Date.parse(record.queued.at) < lostAfterMilliseconds &&
    (record.captured === null || record.captured.at < record.queued.at) &&
    (record.doubted === null || record.doubted.at < record.queued.at);
  return waitsInQueue ? null : reason;
};

const isGone = ({ gone, listed }: PublicationRecord, now: Date): boolean =>
  gone !== null && gone.fingerprint === listed.fingerprint && now.getTime() - Date.parse(gone.at) < goneForMilliseconds;

const reasonByState = (
  { captured, doubted, listed, firstSight }: PublicationRecord,
  now: Date,
  superseded: boolean,
): LookReason | null => {
  // What a person dropped is not asked for at every poll for ever, though it was never captured.
  if (doubted?.dropped && doubted.fingerprint === listed.fingerprint)
    return isDueForAnotherLook({ startsAt: listed.startsAt, capturedAt: doubted.at }, now) ? 'another-look' : null;
  if (captured === null) return firstSight ? 'first-sight' : 'new';
  if (captured.fingerprint !== listed.fingerprint) return 'changed';
  if (superseded) return null;
  return isDueForAnotherLook({ startsAt: listed.startsAt, capturedAt: captured.at }, now) ? 'another-look' : null;
};

export const newPublicationRecord = (
  first: Pick<PublicationRecord, 'sourceId' | 'meetingId' | 'listed' | 'firstSight'>,
): PublicationRecord => ({ ...first, queued: null, captured: null, doubted: null, unlistedAt: null, gone: null });
