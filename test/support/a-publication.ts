import { publicationId } from '../../shared/domain/ids.ts';
import type { Publication } from '../../shared/domain/publication.ts';
import { aMeeting } from './a-meeting.ts';

/** What one publication says; an agenda unless told otherwise. */
export const aPublication = (overrides: Partial<Publication> = {}): Publication => ({
  ...aMeeting(),
  publicationId: publicationId('referat-1'),
  supplementary: false,
  ...overrides,
});
