import type { Alert } from '../domain/alert.ts';
import type { Meeting } from '../domain/meeting.ts';
import type { Revision } from '../domain/revision.ts';
import { type ToldItem, toldItems } from '../domain/telling.ts';

/** One revision as one subscriber hears of it; what both channels make their messages of. */
export type Letter = {
  municipality: string;
  meeting: Pick<Meeting, 'committee' | 'startsAt' | 'stage' | 'link'>;
  items: ToldItem[];
  capturedAt: string;
  /** When the source was last read without a problem; null where we cannot say. */
  sourceReadAt: string | null;
  /** Our own page with the evidence. */
  evidenceLink: string;
};

export const letterOf = (
  { revision, alert }: { revision: Revision; alert: Pick<Alert, 'matches'> },
  known: { municipality: string; sourceReadAt: string | null; publicUrl: string },
): Letter => ({
  municipality: known.municipality,
  meeting: revision.meeting,
  items: toldItems(revision.changes, alert.matches),
  capturedAt: revision.capturedAt,
  sourceReadAt: known.sourceReadAt,
  evidenceLink: evidenceLink(known.publicUrl, revision),
});

export const evidenceLink = (
  publicUrl: string,
  { meetingId, number }: Pick<Revision, 'meetingId' | 'number'>,
): string => new URL(`besked/${encodeURIComponent(meetingId)}/${number}`, publicUrl).href;
