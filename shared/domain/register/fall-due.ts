import { awaitedCommittee } from './awaited-committees.ts';
import { type CaseHistory, lineOf } from './case-history.ts';
import { danishDateOf, daysAfter, startOfDanishDate } from './danish-calendar.ts';
import { isExtraordinary } from './extraordinary.ts';
import { lastWithdrawal } from './find-return.ts';
import { type PutOffTarget, putOffTarget } from './put-off-target.ts';
import type { RegisterEntry } from './register-entry.ts';
import type { Sitting, Treatment } from './sitting.ts';

/** When an entry that has not come back falls due, and what it waited for. */
export type FallingDue = NonNullable<RegisterEntry['overdue']>;

/** What names no time has come too late after so many days with no new date. */
export const daysWithoutDate = 90;
/** A supplementary agenda may still bring it: so long after the agenda came out, or until the meeting begins. */
const supplementaryMilliseconds = 24 * 3_600_000;
/** Where no agenda told of the meeting, its minutes come within so many days. */
const minutesDays = 7;

/** When and why the entry is overdue if nothing more is heard of it; null where nothing can be said. */
export const fallingDue = (entry: RegisterEntry, history: CaseHistory): FallingDue | null => {
  const target = putOffTarget(entry);
  if (isStandingPromise(entry)) return target.by === 'date' ? afterDate(target.date, { isHeardOf: true }) : null;
  const withdrawal = lastWithdrawal(entry, history);
  return withdrawal === null || isLeftBy(withdrawal, target)
    ? whenDue(entry, target, history)
    : withoutDate(withdrawal.startsAt, withdrawal.meetingId);
};

/**
 * A standing item comes up every time: whether a promise made under it was kept, neither its number nor its title tells, and
 * it may have been kept under another item. Its date passes, so that it does not stay open for ever; nobody is told.
 */
export const isStandingPromise = ({ kind, standing }: Pick<RegisterEntry, 'kind' | 'standing'>): boolean =>
  kind === 'promised' && standing;

/** The meeting that took it off is not the one it waited for, when that was named and is still to come. */
const isLeftBy = ({ startsAt }: Treatment, target: PutOffTarget): boolean =>
  target.by === 'date' && target.date > danishDateOf(startsAt);

const whenDue = (entry: RegisterEntry, target: PutOffTarget, { sittings }: CaseHistory): FallingDue => {
  const line = lineOf(awaitedCommittee(entry), sittings);
  const later = line.filter(
    ({ startsAt, cancelled, meetingId }) => startsAt > entry.postponedAt && !cancelled && meetingId !== entry.meetingId,
  );
  switch (target.by) {
    case 'next-meeting':
      return (
        atNextMeeting(later.filter((sitting) => !isExtraordinary(sitting, line))) ?? withoutDate(entry.postponedAt)
      );
    case 'date': {
      const on = later.find(({ startsAt }) => target.precise && danishDateOf(startsAt) === target.date);
      return on === undefined ? afterDate(target.date, { isHeardOf: isHeardOf(target.date, later) }) : lacking(on);
    }
    case 'time':
      return withoutDate(entry.postponedAt);
  }
};

const atNextMeeting = ([next]: readonly Sitting[]): FallingDue | null => (next === undefined ? null : lacking(next));

const lacking = ({ stage, capturedAt, startsAt, meetingId }: Sitting): FallingDue => {
  const settled = new Date(Date.parse(capturedAt) + supplementaryMilliseconds).toISOString();
  const byAgenda = settled < startsAt ? settled : startsAt;
  return {
    because: 'not-on-agenda',
    expected: startsAt,
    meetingId,
    at: stage === 'minutes' || byAgenda < capturedAt ? capturedAt : byAgenda,
  };
};

/** Whether we know of a meeting in the month of the date, or after it. */
const isHeardOf = (date: string, later: readonly Sitting[]): boolean =>
  later.some(({ startsAt }) => danishDateOf(startsAt) >= date || danishDateOf(startsAt).startsWith(date.slice(0, 7)));

const afterDate = (date: string, meeting: { isHeardOf: boolean }): FallingDue => ({
  because: 'date-passed',
  expected: date,
  meetingId: null,
  at: startOfDanishDate(daysAfter(date, meeting.isHeardOf ? 1 : 1 + minutesDays)),
});

/** Counted from the meeting that put it off, or from the one that took it off its agenda since. */
const withoutDate = (from: string, takenOffBy: FallingDue['meetingId'] = null): FallingDue => ({
  because: 'no-date',
  expected: null,
  meetingId: takenOffBy,
  at: startOfDanishDate(daysAfter(danishDateOf(from), daysWithoutDate)),
});
