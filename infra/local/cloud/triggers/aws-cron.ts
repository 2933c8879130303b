import { Cron } from 'croner';
import { Temporal } from 'temporal-polyfill';
import { cronPattern } from './cron-pattern.ts';

/** The instants that a cron expression names. */
export type CronTimes = {
  /** The first one after `after`; null when there is none left. */
  next(after: Date): Date | null;
};

/**
 * The times of a cron expression of EventBridge Scheduler ("0 7 * * ? *") in a time zone ("Europe/Copenhagen").
 * A time that the clocks skip in spring is skipped; one that comes twice in autumn counts once, at the first:
 * https://docs.aws.amazon.com/scheduler/latest/UserGuide/schedule-types.html#daylist-savings-time
 */
export function parseAwsCron(text: string, timeZone: string): CronTimes {
  const { pattern, includesYear, lastYear } = cronPattern(text);
  // The wall clock is stepped as if it were UTC, and only then placed in the zone: so the rule for both shifts is ours.
  const wallClock = new Cron(pattern, { timezone: 'UTC', paused: true });
  const next = (after: Date): Date | null => {
    let wall = wallClock.nextRun(wallTime(after, timeZone));
    while (wall !== null && wall.getUTCFullYear() <= lastYear) {
      const instant = includesYear(wall.getUTCFullYear()) ? instantOf(wall, timeZone) : null;
      if (instant !== null && instant > after) return instant;
      wall = wallClock.nextRun(wall);
    }
    return null;
  };
  return { next };
}

/** The wall clock's reading at an instant, written as if it were UTC. */
const wallTime = (instant: Date, timeZone: string): Date =>
  asUtc(Temporal.Instant.fromEpochMilliseconds(instant.getTime()).toZonedDateTimeISO(timeZone).toPlainDateTime());

/** The first instant at which the wall clock reads so; null when the clocks skip it. */
function instantOf(wall: Date, timeZone: string): Date | null {
  const plain = Temporal.PlainDateTime.from(wall.toISOString().slice(0, -1));
  const zoned = plain.toZonedDateTime(timeZone, { disambiguation: 'earlier' });
  return zoned.toPlainDateTime().equals(plain) ? new Date(zoned.epochMilliseconds) : null;
}

const asUtc = (plain: Temporal.PlainDateTime): Date => new Date(plain.toZonedDateTime('UTC').epochMilliseconds);
