import { Temporal } from 'temporal-polyfill';

const zone = 'Europe/Copenhagen';

/** A moment as a Danish clock and calendar show it. */
export type LocalMoment = { year: number; month: number; day: number; hour: number; minute: number };

/**
 * The UTC instant (ISO 8601 with milliseconds) of a moment in Danish time; null when there is no such day or hour.
 * In the hour that the change from summer time repeats, the first of the two is meant.
 */
export const copenhagenInstant = (local: LocalMoment): string | null => {
  if (!isOnTheCalendar(local)) return null;
  const zoned = Temporal.PlainDateTime.from(local).toZonedDateTime(zone, { disambiguation: 'compatible' });
  return new Date(zoned.epochMilliseconds).toISOString();
};

const isOnTheCalendar = ({ year, month, day, hour, minute }: LocalMoment): boolean => {
  const date = new Date(Date.UTC(year, month - 1, day));
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day && hour < 24 && minute < 60;
};

const isoMoment = /^(\d{4})-(\d\d)-(\d\d)T(\d\d):(\d\d)(?::\d\d(?:\.\d+)?)?(Z|[+-]\d\d:\d\d)?$/;

/** The UTC instant of an ISO 8601 time; one without an offset is taken to be Danish time. Null when it is none. */
export const instantOf = (text: string): string | null => {
  const parts = isoMoment.exec(text);
  if (parts === null) return null;
  const [year = 0, month = 0, day = 0, hour = 0, minute = 0] = parts.slice(1, 6).map(Number);
  if (parts[6] === undefined) return copenhagenInstant({ year, month, day, hour, minute });
  const milliseconds = Date.parse(text);
  return Number.isNaN(milliseconds) ? null : new Date(milliseconds).toISOString();
};
