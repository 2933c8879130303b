import { publicationId } from '../../shared/domain/ids.ts';
import type { ListedPublication } from '../../shared/domain/publication.ts';

/** A publication as a source's list shows it: the minutes, a day after the meeting. */
export const aListedPublication = (overrides: Partial<ListedPublication> = {}): ListedPublication => ({
  publicationId: publicationId('referat-1'),
  committee: 'Uddannelses-, Erhvervs- og Beskæftigelsesudvalget',
  committeeKey: 'uddannelses-erhvervs-og-beskaeftigelsesudvalget',
  startsAt: '2026-04-14T06:00:00.000Z',
  stage: 'minutes',
  supplementary: false,
  releasedAt: '2026-04-15T08:53:00.000Z',
  fingerprint: 'fingerprint-1',
  ...overrides,
});
