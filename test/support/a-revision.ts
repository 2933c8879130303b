import { compareMeetings } from '../../shared/domain/compare-meetings.ts';
import { meetingId } from '../../shared/domain/ids.ts';
import type { Revision } from '../../shared/domain/revision.ts';
import { aMeeting } from './a-meeting.ts';

/** The first revision of a meeting, with the changes that its meeting tells at first sight. */
export const aRevision = (overrides: Partial<Revision> = {}): Revision => {
  const meeting = overrides.meeting ?? aMeeting();
  return {
    meetingId: meetingId('ballerup.uddannelses-erhvervs-og-beskaeftigelsesudvalget.20260414T0600'),
    number: 1,
    occasion: 'capture',
    previousHash: null,
    capturedAt: '2026-04-15T09:00:00.000Z',
    meeting,
    changes: compareMeetings(null, meeting),
    corrects: [],
    evidence: {
      url: 'https://dagsorden.ballerup.dk/api/agenda/dagsorden/referat-1',
      sha256: 'a'.repeat(64),
      fetchedAt: '2026-04-15T08:59:59.000Z',
    },
    silent: false,
    ...overrides,
  };
};
