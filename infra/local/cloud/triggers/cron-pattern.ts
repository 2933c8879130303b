/** A croner pattern without the year, which croner does not know, and the years beside it. */
export type CronPattern = { pattern: string; includesYear(year: number): boolean; lastYear: number };

/**
 * Translates "minutes hours day-of-month month day-of-week year". There `?` means "any" and Sunday is 1; croner's Sunday is 0.
 * Throws on what croner has no word for: `W`, and `L` as a day of the week.
 * https://docs.aws.amazon.com/scheduler/latest/UserGuide/schedule-types.html#cron-based
 */
export function cronPattern(text: string): CronPattern {
  const [minutes, hours, dayOfMonth, month, dayOfWeek, year, ...more] = text.trim().split(/\s+/);
  if (minutes === undefined || hours === undefined || dayOfMonth === undefined || month === undefined)
    throw new Error(sixFields(text));
  if (dayOfWeek === undefined || year === undefined || more.length > 0) throw new Error(sixFields(text));
  if (dayOfMonth !== '?' && dayOfWeek !== '?')
    throw new Error(`cron(${text}): day-of-month or day-of-week must be "?".`);
  if (/W/i.test(dayOfMonth) || /(^|\d)L$/i.test(dayOfWeek)) throw new Error(`cron(${text}): W and L are not run here.`);
  const days = [dayOfMonth, month, weekdays(dayOfWeek)].map((field) => field.replace('?', '*'));
  return { pattern: ['0', minutes, hours, ...days].join(' '), ...years(year) };
}

const sixFields = (text: string) => `cron(${text}): six fields are needed, minutes to year.`;

// "2-6" is Monday to Friday, "3#2" the second Tuesday, "MON,7" names and numbers mixed; a number after "/" or "#" counts.
const weekdays = (field: string): string =>
  field.replace(/(^|[,-])(\d)/g, (_, before: string, day: string) => `${before}${Number(day) - 1}`);

// 2199 is the last year that Scheduler takes.
const endOfYears = 2199;

function years(field: string): Pick<CronPattern, 'includesYear' | 'lastYear'> {
  if (field === '*') return { includesYear: () => true, lastYear: endOfYears };
  const ranges = field.split(',').map(yearRange);
  return {
    includesYear: (year) =>
      ranges.some(({ from, to, step }) => year >= from && year <= to && (year - from) % step === 0),
    lastYear: Math.max(...ranges.map(({ to }) => to)),
  };
}

function yearRange(text: string): { from: number; to: number; step: number } {
  const [, from, to, step] = /^(\d{4})(?:-(\d{4}))?(?:\/(\d+))?$/.exec(text) ?? [];
  if (from === undefined) throw new Error(`The year "${text}" cannot be read.`);
  const open = step === undefined ? Number(from) : endOfYears;
  return { from: Number(from), to: to === undefined ? open : Number(to), step: Number(step ?? 1) };
}
