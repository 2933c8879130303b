import { awaitedCommittee } from './awaited-committees.ts';
import { type CaseHistory, lineOf } from './case-history.ts';
import { danishDateOf, daysAfter, startOfDanishDate } from './danish-calendar.ts';
import { isExtraordinary } from './extraordinary.ts';
import { putOffTarget } from './put-off-target.ts';
import type { RegisterEntry } from './register-entry.ts';
import type { Sitting } from './sitting.ts';

/** When an entry that has not come back falls due, and what it waited for. */
export type FallingDue = NonNullable<RegisterEntry['overdue']>;

/** What names no time has come too late after so many days with no new date. */
export const daysWithoutDate = 90;
/** A supplementary agenda may still bring it: so long after the agenda came out, or until the meeting begins. */
const supplementaryMilliseconds = 24 * 3_600_000;
/** Where no agenda told of the meeting, its minutes come within so many days. */
const minutesDays = 7;

/** When and why the entry is overdue if nothing more is heard of it; null where nothing can be said. */
export const fallingDue = (entry: RegisterEntry, { sittings }: CaseHistory): FallingDue | null => {
  // A standing item comes up every time: whether a promise made under it was kept, its number does not tell.
  if (entry.kind === 'promised' && entry.standing) return null;
  const line = lineOf(awaitedCommittee(entry), sittings);
  const later = line.filter(
    ({ startsAt, cancelled, meetingId }) => startsAt > entry.postponedAt && !cancelled && meetingId !== entry.meetingId,
  );
  const target = putOffTarget(entry);
  switch (target.by) {
    case 'next-meeting':
      return atNextMeeting(later.filter((sitting) => !isExtraordinary(sitting, line))) ?? withoutDate(entry);
    case 'date': {
      const on = later.find(({ startsAt }) => target.precise && danishDateOf(startsAt) === target.date);
      return on === undefined ? afterDate(target.date, later) : lacking(on);
    }
    case 'time':
      return withoutDate(entry);
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

const afterDate = (date: string, later: readonly Sitting[]): FallingDue => {
  const month = date.slice(0, 7);
  const heardOf = later.some(
    ({ startsAt }) => danishDateOf(startsAt) >= date || danishDateOf(startsAt).startsWith(month),
  );
  return {
    because: 'date-passed',
    expected: date,
    meetingId: null,
    at: startOfDanishDate(daysAfter(date, heardOf ? 1 : 1 + minutesDays)),
  };
};

const withoutDate = ({ postponedAt }: RegisterEntry): FallingDue => ({
  because: 'no-date',
  expected: null,
  meetingId: null,
  at: startOfDanishDate(daysAfter(danishDateOf(postponedAt), daysWithoutDate)),
});
