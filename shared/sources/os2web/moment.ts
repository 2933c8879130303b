import { copenhagenInstant } from '../../platform/copenhagen/copenhagen-time.ts';
import { danishMoment } from '../../platform/copenhagen/danish-moment.ts';

const inDigits =
  /(?<!\d)(?<day>\d{1,2})[./-](?<month>\d{1,2})[./-](?<year>\d{4})\D{1,12}(?<hour>\d{1,2})[:.](?<minute>\d\d)(?!\d)/u;

/** The UTC instant of "03.12.2019 kl. 13:00" (Danish time), or of a date with its month in words; null without one. */
export const momentIn = (text: string): string | null => {
  const found = inDigits.exec(text)?.groups;
  if (found === undefined) return danishMoment(text);
  const [day = 0, month = 0, year = 0, hour = 0, minute = 0] = [
    found.day,
    found.month,
    found.year,
    found.hour,
    found.minute,
  ].map(Number);
  return copenhagenInstant({ year, month, day, hour, minute });
};
