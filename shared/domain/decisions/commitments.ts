import { normalised, wholeWords } from '../danish.ts';
import { danishMonths, monthNumber } from '../danish-months.ts';
import type { Commitment } from '../decision.ts';
import { longestText } from './longest-text.ts';
import { sentencesOf } from './statements.ts';

/** That something is to come back, and by when: "ønsker en sag ... senest ved udvalgets møde den 29. maj", "evalueres efter 1/2 år". */
const what =
  '(?:sag|sager|status|statussag|redegørelse|orientering|orienteringssag|notat|opfølgning|handleplan|oplæg|drøftelsessag|evaluering|afrapportering)';
const promises = wholeWords(
  [
    'evaluere[rs]|evalueres|vender tilbage|vende tilbage|vender (?:administrationen|forvaltningen|direktionen) tilbage',
    `(?:ønske[rs]?|bestille[rs]?)(?: [\\p{L},-]+){0,8}? ${what}`,
    'forelægges|fremlægges|genoptages|følges op|opfølgning',
    // In the present, and with the thing named: "fremlagde" and "fik en status" tell of what has been.
    `(?:fremlægger|forelægger|får|modtager|afgiver|udarbejder)(?: (?!ikke |ingen |i dag |overdraget |overrakt )[\\p{L}-]+){0,4}? ${what}`,
    `(?:gives|gives der|udarbejdes|udarbejdes der)(?: [\\p{L}-]+){0,2}? ${what}`,
  ].join('|'),
);

const month = danishMonths.join('|');
const timed = new RegExp(
  `(?<words>(?:senest|inden|efter|til|i|ved|den|om)?(?: (?:udgangen af|udvalgets|udvalgsmødet|byrådsmødet|mødet|møde|et|ét|en|den|i|til|ved|på))* ?(?:(?<day>\\d{1,2})\\. (?<dayMonth>${month})(?: (?<dayYear>\\d{4}))?|(?<month>${month})(?: (?<monthYear>\\d{4}))?|(?<number>\\d{1,2}|1/2|½|et halvt|et|ét|to|tre) (?<unit>år|måneder|måned|uger)|(?<quarter>[1-4])\\. kvartal(?: (?<quarterYear>\\d{4}))?))(?![\\p{L}\\d])`,
  'iu',
);

/** What a decision promises to come back with, each in its own words, with the time where it names one. */
export const commitmentsIn = (text: string): Commitment[] =>
  text
    .slice(0, longestText)
    .split('\n')
    .flatMap((line) => sentencesOf(normalised(line)))
    .filter((sentence) => promises.test(sentence))
    .map((sentence) => ({ quote: sentence, dueWords: dueWordsIn(sentence) }));

/** What comes every half year is promised for no one day. */
const again = wholeWords('hver|hvert|hverandet|årligt|årlig|halvårligt|halvårlig|kvartalsvis|månedligt|løbende');
const dueWordsIn = (sentence: string): string | null =>
  again.test(sentence) ? null : (timed.exec(sentence)?.groups?.words?.trim() ?? null);

/**
 * When a commitment falls due, as a date ("2023-05-29"), counted from the day it was decided (YYYY-MM-DD): the day named, the
 * end of the month or quarter named, or so many months on. Null where no time can be told.
 */
export const dueDate = (dueWords: string | null, decidedOn: string): string | null => {
  const found = timed.exec(dueWords ?? '')?.groups;
  if (found === undefined) return null;
  const { day, dayMonth, dayYear, number, unit, quarter, quarterYear } = found;
  if (dayMonth !== undefined) return onDay(Number(day), monthNumber(dayMonth), { year: dayYear, decidedOn });
  if (found.month !== undefined) return endOfMonth(monthNumber(found.month), { year: found.monthYear, decidedOn });
  if (quarter !== undefined) return endOfMonth(Number(quarter) * 3, { year: quarterYear, decidedOn });
  return number === undefined || unit === undefined ? null : later(decidedOn, number.toLowerCase(), unit.toLowerCase());
};

type When = { year: string | undefined; decidedOn: string };

const iso = (year: number, monthNumber: number, day: number): string =>
  new Date(Date.UTC(year, monthNumber - 1, day)).toISOString().slice(0, 10);

/** Without a year the next such day is meant. */
const onDay = (day: number, monthNumber: number, { year, decidedOn }: When): string => {
  const here = iso(Number(year ?? decidedOn.slice(0, 4)), monthNumber, day);
  return year === undefined && here < decidedOn ? iso(Number(decidedOn.slice(0, 4)) + 1, monthNumber, day) : here;
};

const endOfMonth = (monthNumber: number, { year, decidedOn }: When): string => {
  const here = iso(Number(year ?? decidedOn.slice(0, 4)), monthNumber + 1, 0);
  return year === undefined && here < decidedOn ? iso(Number(decidedOn.slice(0, 4)) + 1, monthNumber + 1, 0) : here;
};

const numbersInWords: Record<string, number> = { '1/2': 0.5, '½': 0.5, 'et halvt': 0.5, et: 1, ét: 1, to: 2, tre: 3 };

const later = (decidedOn: string, number: string, unit: string): string => {
  const count = numbersInWords[number] ?? Number(number);
  const [year = 0, monthNumber = 1, day = 1] = decidedOn.split('-').map(Number);
  if (unit === 'uger') return iso(year, monthNumber, day + 7 * count);
  return iso(year, monthNumber + Math.round(unit === 'år' ? 12 * count : count), day);
};
