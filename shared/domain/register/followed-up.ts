import type { FollowedUp } from '../change.ts';
import { daysBetween } from './danish-calendar.ts';
import type { RegisterEntry } from './register-entry.ts';

/** The putting off as a change tells of it at `at` (UTC instant). */
export const followedUpOf = (entry: RegisterEntry, at: string): FollowedUp => ({
  kind: entry.kind,
  meetingId: entry.meetingId,
  committee: entry.committee,
  startsAt: entry.postponedAt,
  itemNumber: entry.itemNumber,
  caseNumber: entry.caseNumber,
  times: entry.times,
  days: daysBetween(entry.postponedAt, at),
  quote: entry.quotes[0] ?? '',
  foundBy: entry.returned?.foundBy ?? 'case-number',
  sure: entry.returned?.sure ?? 1,
});
