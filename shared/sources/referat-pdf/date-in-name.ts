import { danishMonths } from '../../domain/danish-months.ts';
export type NamedDate = { year: number; month: number; day: number };

const monthNames = danishMonths.map((name) => `${name}|${name.slice(0, 3)}\\.?`).join('|');

// In this order: a year first, the month in words, the day first, eight digits.
const forms = [
  /(?<!\d)(?<year>20\d\d)[-._](?<month>\d{1,2})[-._](?<day>\d{1,2})(?!\d)/u,
  new RegExp(`(?<!\\d)(?<day>\\d{1,2})\\.?[ _-]{0,3}(?<name>${monthNames})[ _-]{0,3}(?<year>20\\d\\d)(?!\\d)`, 'iu'),
  /(?<!\d)(?<day>\d{1,2})[-._/](?<month>\d{1,2})[-._/](?<year>20\d\d|\d\d)(?!\d)/u,
  /(?<!\d)(?<year>20\d\d)(?<month>\d\d)(?<day>\d\d)(?!\d)/u,
];

/** The date in a link's text or a file's name ("2026-04-14", "14. april 2026", "14-04-26", "20260414"), and what else it says. */
export const dateInName = (name: string): { date: NamedDate; rest: string } | null => {
  for (const form of forms) {
    const found = form.exec(name);
    const date = found?.groups === undefined ? null : dateFrom(found.groups);
    if (found !== null && date !== null) return { date, rest: name.replace(found[0], ' ') };
  }
  return null;
};

const dateFrom = ({ year = '', month, name = '', day = '' }: Record<string, string | undefined>): NamedDate | null => {
  const inWords = danishMonths.findIndex((each) => each.startsWith(name.toLowerCase().replace('.', ''))) + 1;
  const date = {
    year: Number(year.padStart(4, '20')),
    month: month === undefined ? inWords : Number(month),
    day: Number(day),
  };
  const onCalendar = new Date(Date.UTC(date.year, date.month - 1, date.day));
  return onCalendar.getUTCMonth() === date.month - 1 && onCalendar.getUTCDate() === date.day ? date : null;
};
