import type { Held } from '../../../shared/domain/quarantine.ts';
import { sha256 } from '../../../shared/platform/sha256.ts';

/**
 * What an operator calls something held. Made of what it says: a verdict never meets something else that has taken its place.
 * Not the source's own id, which is foreign text and would be typed into a shell.
 */
export const heldId = (held: Held): string =>
  sha256([held.sourceId, held.what === 'capture' ? held.publicationId : '', held.key].join('\n')).slice(0, 10);
