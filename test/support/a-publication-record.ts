import { meetingIdOf } from '../../shared/domain/meeting-id.ts';
import type { PublicationRecord } from '../../shared/domain/publication-record.ts';
import { aListedPublication } from './a-listed-publication.ts';
import { ballerup } from './ballerup.ts';

/** A publication that was listed and has not been looked at yet. */
export const aPublicationRecord = (overrides: Partial<PublicationRecord> = {}): PublicationRecord => {
  const listed = overrides.listed ?? aListedPublication();
  return {
    sourceId: ballerup,
    meetingId: meetingIdOf(ballerup, listed),
    listed,
    firstSight: false,
    queued: null,
    captured: null,
    doubted: null,
    unlistedAt: null,
    gone: null,
    ...overrides,
  };
};
