import { danishDateOf, daysBetween } from '../../../shared/domain/register/danish-calendar.ts';
import type { RegisterEntry } from '../../../shared/domain/register/register-entry.ts';

/** One line of the register as it is handed out; dates are Danish, YYYY-MM-DD. */
export type PostponedRow = {
  caseNumber: string | null;
  title: string;
  committee: string;
  kind: RegisterEntry['kind'];
  postponedOn: string;
  meetingId: string;
  status: RegisterEntry['status'];
  returnedOn: string | null;
  /** From the meeting that put it off until it came back, or until now. */
  days: number;
  times: number;
  quote: string;
  source: string;
  itemNumber: string;
  until: string | null;
  firstPostponedOn: string;
  standing: boolean;
  /** How it was found to have come back, and how surely (0 to 1). */
  foundBy: 'case-number' | 'title' | null;
  sure: number | null;
  returnedAs: string | null;
  returnedMeetingId: string | null;
  decidedOn: string | null;
  decision: string | null;
  overdueBecause: NonNullable<RegisterEntry['overdue']>['because'] | null;
  /** The day it was waited for in vain. */
  expectedOn: string | null;
};

export const postponedRow = (entry: RegisterEntry, now: Date): PostponedRow => {
  const { returned, decided, overdue } = entry;
  return {
    caseNumber: entry.caseNumber,
    title: entry.title,
    committee: entry.committee,
    kind: entry.kind,
    postponedOn: danishDateOf(entry.postponedAt),
    meetingId: entry.meetingId,
    status: entry.status,
    returnedOn: dateOrNull(returned?.startsAt),
    days: daysBetween(entry.postponedAt, returned?.startsAt ?? now.toISOString()),
    times: entry.times,
    quote: entry.quotes.join(' / '),
    source: entry.sourceId,
    itemNumber: entry.itemNumber,
    until: entry.until,
    firstPostponedOn: danishDateOf(entry.firstPostponedAt),
    standing: entry.standing,
    foundBy: returned?.foundBy ?? null,
    sure: returned?.sure ?? null,
    returnedAs: returned?.caseNumber ?? null,
    returnedMeetingId: returned?.meetingId ?? null,
    decidedOn: dateOrNull(decided?.startsAt),
    decision: (decided ?? returned)?.decision?.kind ?? null,
    overdueBecause: overdue?.because ?? null,
    expectedOn: dateOrNull(overdue?.expected),
  };
};

const dateOrNull = (at: string | null | undefined): string | null => {
  if (at === null || at === undefined) return null;
  return at.length > 10 ? danishDateOf(at) : at;
};
