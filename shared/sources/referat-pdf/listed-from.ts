import { createHash } from 'node:crypto';
import type { PublicationId } from '../../domain/ids.ts';
import type { ListedPublication } from '../../domain/publication.ts';
import type { NamedMeeting } from './named-meeting.ts';

/** A publication of a list that says no more than a name; `shown` is all that would tell that it changed. */
export const listedFrom = (
  { committee, startsAt, stage, supplementary }: NamedMeeting & { committee: string },
  { id, shown }: { id: PublicationId; shown: readonly unknown[] },
): ListedPublication => ({
  publicationId: id,
  committee,
  committeeKey: committee.toLocaleLowerCase('da'),
  startsAt,
  stage,
  supplementary,
  releasedAt: null,
  fingerprint: createHash('sha256').update(JSON.stringify(shown)).digest('hex').slice(0, 32),
});
