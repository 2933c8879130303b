import type { PublicationId } from './ids.ts';
import type { Meeting, Stage } from './meeting.ts';

/** What one publication says of its meeting: an agenda, a supplementary agenda, or the minutes. */
export type Publication = Meeting & {
  publicationId: PublicationId;
  /** An agenda that only adds items to another one. */
  supplementary: boolean;
};

/** A publication as the source's list shows it, before it is read. */
export type ListedPublication = {
  publicationId: PublicationId;
  committee: string;
  /** The source's own id of the committee, stable over renamings; the name where the source has none. */
  committeeKey: string;
  /** UTC instant, ISO 8601. */
  startsAt: string;
  stage: Stage;
  supplementary: boolean;
  /** UTC instant; null where the source does not say. */
  releasedAt: string | null;
  /** Equal fingerprints: the list shows nothing new about the publication. */
  fingerprint: string;
};
