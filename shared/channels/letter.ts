import type { Alert, AlertMatch } from '../domain/alert.ts';
import type { Change, ItemChange } from '../domain/change.ts';
import type { MeetingId } from '../domain/ids.ts';
import type { Meeting } from '../domain/meeting.ts';
import type { Revision } from '../domain/revision.ts';
import { sentencesFound } from '../domain/sentences-found.ts';
import { type ToldItem, type ToldMeeting, toldMeeting } from '../domain/telling.ts';
import { toldWithAgenda } from '../domain/told-with-agenda.ts';

/** What we told of one item and take back, and what is right now. */
export type LetterCorrection = {
  /** When we told it (UTC instant); null where it stands in the same message. */
  toldAt: string | null;
  wrote: ToldItem;
  /** The change that shows it to be wrong. */
  change: ItemChange;
  /** The change is about another item, which put this one off and does so no more. */
  isReleased: boolean;
};

/** One revision as one subscriber hears of it; what both channels make their messages of. */
export type Letter = {
  meetingId: MeetingId;
  municipality: string;
  meeting: Pick<Meeting, 'committee' | 'startsAt' | 'stage' | 'link'>;
  /** Told first, and not once more among the items. */
  corrections: LetterCorrection[];
  items: ToldItem[];
  /** What is new of the meeting as a whole. */
  meetingNews: ToldMeeting[];
  capturedAt: string;
  /** When we had read the revision before this one; null where there is none, or it tells nothing. */
  readBefore: string | null;
  /** When the source was last read without a problem; null where we cannot say. */
  sourceReadAt: string | null;
  /** Our own page with the evidence. */
  evidenceLink: string;
};

export const letterOf = (
  {
    revision,
    alert,
    corrections = [],
    readBefore = null,
  }: {
    revision: Revision;
    alert: Pick<Alert, 'matches'>;
    corrections?: LetterCorrection[];
    readBefore?: string | null;
  },
  known: { municipality: string; sourceReadAt: string | null; publicUrl: string },
): Letter => ({
  meetingId: revision.meetingId,
  municipality: known.municipality,
  meeting: revision.meeting,
  corrections,
  items: toldWithAgenda(revision, withoutCorrections(revision, { alert, corrections })).map((told) => ({
    ...told,
    foundIn: sentencesFound(told, revision.meeting),
  })),
  meetingNews: toldMeeting(revision.changes, alert.matches),
  capturedAt: revision.capturedAt,
  readBefore,
  sourceReadAt: known.sourceReadAt,
  evidenceLink: evidenceLink(known.publicUrl, revision),
});

const withoutCorrections = (
  { changes }: Revision,
  { alert, corrections }: { alert: Pick<Alert, 'matches'>; corrections: readonly LetterCorrection[] },
): AlertMatch[] => {
  const isSaid = (change: Change | undefined) =>
    change !== undefined && corrections.some((correction) => isSaidBy(correction, change));
  return alert.matches.map((match) => ({
    ...match,
    changes: match.changes.filter((position) => !isSaid(changes[position])),
  }));
};

/** The change itself, and that the same item is put off: the right decision says so. */
const isSaidBy = ({ change }: LetterCorrection, other: Change): boolean =>
  other === change ||
  (other.kind === 'item-postponed' &&
    other.item.number === change.item.number &&
    other.item.title === change.item.title);

export const evidenceLink = (
  publicUrl: string,
  { meetingId, number }: Pick<Revision, 'meetingId' | 'number'>,
): string => new URL(`besked/${encodeURIComponent(meetingId)}/${number}`, publicUrl).href;
