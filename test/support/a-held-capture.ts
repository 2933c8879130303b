import type { HeldCapture, HeldList } from '../../shared/domain/quarantine.ts';
import { aPublication } from './a-publication.ts';
import { aPublicationRecord } from './a-publication-record.ts';
import { ballerup } from './ballerup.ts';

const doubt = { sourceId: ballerup, firstSeenAt: '2026-04-15T09:00:00.000Z', verdict: null };

/** An agenda of which most items have gone. */
export const aHeldCapture = (overrides: Partial<HeldCapture> = {}): HeldCapture => ({
  ...doubt,
  what: 'capture',
  publicationId: aPublicationRecord().listed.publicationId,
  meetingId: aPublicationRecord().meetingId,
  why: '11 of 12 items are gone',
  key: 'b'.repeat(64),
  counted: { before: 12, after: 1 },
  content: { publication: aPublication(), releasedAt: null },
  evidence: {
    url: 'https://dagsorden.ballerup.dk/api/agenda/dagsorden/referat-1',
    sha256: 'a'.repeat(64),
    fetchedAt: '2026-04-15T08:59:59.000Z',
  },
  ...overrides,
});

/** A list of which most has gone. */
export const aHeldList = (overrides: Partial<HeldList> = {}): HeldList => ({
  ...doubt,
  what: 'list',
  why: '3 publications where there were 1400',
  key: 'c'.repeat(64),
  counted: { before: 1400, after: 3 },
  ...overrides,
});
