import { danishMonths, monthNumber } from '../../domain/danish-months.ts';
import { copenhagenInstant } from './copenhagen-time.ts';

const written = new RegExp(
  `(?<day>\\d{1,2})\\.\\s+(?<month>${danishMonths.join('|')})\\s+(?<year>\\d{4})\\D{1,12}?(?<hour>\\d{1,2})[:.](?<minute>\\d\\d)`,
  'iu',
);

/**
 * The UTC instant of the first Danish date with a time in a text: "Tirsdag d. 14. april 2026 kl. 08:00" or
 * "Tirsdag den 3. december 2019 - kl. 13:00". Null when there is none.
 */
export const danishMoment = (text: string): string | null => {
  const found = written.exec(text)?.groups;
  if (found === undefined) return null;
  const { day, month = '', year, hour, minute } = found;
  return copenhagenInstant({
    year: Number(year),
    month: monthNumber(month),
    day: Number(day),
    hour: Number(hour),
    minute: Number(minute),
  });
};
