import { dueDate } from '../decisions/commitments.ts';
import { danishDateOf } from './danish-calendar.ts';
import type { RegisterEntry } from './register-entry.ts';

/** What an entry waits for: the committee's next meeting, a date (the end of the month where only that is named), or nothing named. */
export type PutOffTarget = { by: 'next-meeting' } | { by: 'date'; date: string; precise: boolean } | { by: 'time' };

const nextMeeting =
  /(?<!\p{L})(?:næst(?:e|kommende)|kommende|førstkommende)(?: [\p{L}-]{1,30}){0,3}? ?\p{L}{0,30}møde/iu;
const writtenDate = /(?<!\d)(?<day>\d{1,2})[./-](?<month>\d{1,2})[./-](?<year>20\d\d|\d\d)(?!\d)/u;
const namedDay = /\d\.\s?\p{L}{3,9}/u;

/** Reads an entry's own words about when it comes back; a date wins over "næste møde", which may be moved. */
export const putOffTarget = ({ until, postponedAt }: Pick<RegisterEntry, 'until' | 'postponedAt'>): PutOffTarget => {
  const words = (until ?? '').slice(0, 200);
  const date = dateIn(words) ?? dueDate(words, danishDateOf(postponedAt));
  if (date !== null && date >= danishDateOf(postponedAt))
    return { by: 'date', date, precise: writtenDate.test(words) || namedDay.test(words) };
  return nextMeeting.test(words) ? { by: 'next-meeting' } : { by: 'time' };
};

/** "23.08.2023" */
const dateIn = (words: string): string | null => {
  const { day = '', month = '', year = '' } = writtenDate.exec(words)?.groups ?? {};
  const date = `${year.padStart(4, '20')}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  return day !== '' && !Number.isNaN(Date.parse(date)) ? date : null;
};
