import { copenhagenInstant } from '../../platform/copenhagen/copenhagen-time.ts';
import type { MeetingPath } from './addresses.ts';

// A time, not a part of a date like "03.12.2019".
const timeOfDay = /(?<![\d.:])(?<hour>\d{1,2})[:.](?<minute>\d\d)(?![\d.:]|\s*%)/u;

/** When a listed meeting begins: the day its address names, at the time its entry shows, else at midnight. */
export const startsAtOf = (
  { day, month, year }: MeetingPath,
  text: string,
): { at: string; hasTime: boolean } | null => {
  const { hour, minute } = timeOfDay.exec(text)?.groups ?? {};
  const at = (time: { hour: number; minute: number }) => copenhagenInstant({ year, month, day, ...time });
  const timed = hour === undefined ? null : at({ hour: Number(hour), minute: Number(minute) });
  if (timed !== null) return { at: timed, hasTime: true };
  const midnight = at({ hour: 0, minute: 0 });
  return midnight === null ? null : { at: midnight, hasTime: false };
};
