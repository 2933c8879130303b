const blank = '[ \\u00a0\\u2007\\u202f]';
const dash = '[-\\u2010-\\u2015\\u2212]';

/** Six digits - or a date written 01.02.90 -, at most one dash and a blank on each side of it, four digits; each part no longer than that. */
const candidate = new RegExp(
  `(?<!\\d)(?:\\d{6}|\\d{2}[.]\\d{2}[.]\\d{2}(?=${dash}))(?<joint>${blank}?${dash}?${blank}?)\\d{4}(?!\\d)`,
  'gu',
);

// What stands around a longer number's part: a case number goes on after a hyphen, a sum after a point or a comma.
const goesOnBefore = { joined: /[\p{L}\d][.,/]?$/u, dashed: /\d[-.]$/u, spaced: /\d[\s.,/-]?$/u };
const goesOnAfter = { joined: /^(?:\p{L}|[.,/-]\d)/u, dashed: /^(?:-[\p{L}\d]|\.\d)/u, spaced: /^[\s.,/-]?\d/u };

/**
 * Danish personal numbers (CPR: DDMMYY-XXXX) with their digits replaced: "xxxxxx-xxxx". Those written without the hyphen,
 * or with blanks, count too; a run whose first six digits are no date, or that is part of a longer number, stays.
 */
export const maskPersonalNumbers = (text: string): string =>
  text.replace(candidate, (number: string, joint: string, offset: number) =>
    isDate(number) && !isPart(text, { number, joint, offset }) ? number.replace(/\d/g, 'x') : number,
  );

/** Where personal numbers stand in a text, as positions of their first character and behind their last. */
export const personalNumbersIn = (text: string): { from: number; to: number }[] =>
  [...text.matchAll(candidate)].flatMap(({ 0: number, 1: joint = '', index: offset }) =>
    isDate(number) && !isPart(text, { number, joint, offset }) ? [{ from: offset, to: offset + number.length }] : [],
  );

/** A value of any depth with every personal number in its texts masked; `keep` names the fields that stay as they are. */
export const withoutPersonalNumbers = <Value>(value: Value, keep: ReadonlySet<string> = new Set()): Value =>
  masked(value, keep) as Value;

const masked = (value: unknown, keep: ReadonlySet<string>): unknown => {
  if (typeof value === 'string') return maskPersonalNumbers(value);
  if (Array.isArray(value)) return value.map((each) => masked(each, keep));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, field]) => [name, keep.has(name) ? field : masked(field, keep)]),
  );
};

const daysInMonth = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

const isDate = (written: string): boolean => {
  const number = written.replaceAll('.', '');
  // Where a day's ordinary numbers are used up, 60 is added to the day (cpr.dk, "Personnummeret i CPR").
  const day = Number(number.slice(0, 2)) % 60;
  return day >= 1 && day <= (daysInMonth[Number(number.slice(2, 4)) - 1] ?? 0);
};

type Found = { number: string; joint: string; offset: number };

const isPart = (text: string, { number, joint, offset }: Found): boolean => {
  const written = writtenAs(joint);
  const before = text.slice(Math.max(0, offset - 2), offset);
  const end = offset + number.length;
  return goesOnBefore[written].test(before) || goesOnAfter[written].test(text.slice(end, end + 2));
};

const writtenAs = (joint: string): 'joined' | 'dashed' | 'spaced' => {
  if (joint === '') return 'joined';
  return joint.trim() === '' ? 'spaced' : 'dashed';
};
