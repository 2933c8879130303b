import type { FollowedUp } from '../../shared/domain/change.ts';
import { meetingId } from '../../shared/domain/ids.ts';

/** What put item 8 off on 14 April 2026, found again by its case number 28 days later. */
export const aFollowedUp = (overrides: Partial<FollowedUp> = {}): FollowedUp => ({
  kind: 'postponed',
  meetingId: meetingId('ballerup.uddannelses-erhvervs-og-beskaeftigelsesudvalget.20260414T0600'),
  committee: 'Uddannelses-, Erhvervs- og Beskæftigelsesudvalget',
  startsAt: '2026-04-14T06:00:00.000Z',
  itemNumber: '8',
  caseNumber: '15.00.00-A00-23-26',
  times: 1,
  days: 28,
  quote: 'Udsættes',
  foundBy: 'case-number',
  sure: 1,
  ...overrides,
});
