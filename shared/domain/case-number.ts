import { normalised } from './danish.ts';

/** What a case number says by the municipalities' shared subject plan (KLE): "00.30.14-G01-2-26". */
export type CaseNumberParts = {
  /** Main group, group and subject: "00.30.14". */
  subject: string;
  /** What kind of work it is: "G01"; null when it is damaged, as in "85.15.70-100-12-26". */
  facet: string | null;
  /** Counts the cases of that subject and facet in the year. */
  runningNumber: number;
  year: number;
};

const kleNumber = /^(?<subject>\d\d\.\d\d\.\d\d)-(?<facet>[^-]+)-(?<running>\d{1,6})-(?<year>\d{2}|\d{4})$/u;
const wellFormedFacet = /^[A-ZÆØÅ]\d\d$/u;

/** The parts of a KLE case number, or null for the other ways municipalities number cases ("21-014448", "25/26257"). */
export const caseNumberParts = (caseNumber: string): CaseNumberParts | null => {
  const found = kleNumber.exec(caseNumber)?.groups;
  if (found?.subject === undefined || found.facet === undefined) return null;
  const year = Number(found.year);
  return {
    subject: found.subject,
    facet: wellFormedFacet.test(found.facet) ? found.facet : null,
    runningNumber: Number(found.running),
    year: year < 100 ? 2000 + year : year,
  };
};

/** Whether the number is plainly misprinted; it is kept as it is, but looked at with doubt. */
export const isDamaged = (caseNumber: string): boolean => caseNumberParts(caseNumber)?.facet === null;

const longestWritten = 200;
const between = /[\s./-]+/u;
/** "Sagsnr. 15.00.00-A00-23-26", as our own mails print it. */
const called = /^(?:sags?[ -]?)?(?:nr|nummer|#)[.: ]*|^sag[.:]? (?=\S*\d)/iu;

/** One text for one number, however its parts are divided: "15.00.00 A00 23 26" is "15.00.00-a00-23-26". */
export const caseNumberKey = (caseNumber: string): string => {
  const parts = partsOf(caseNumber.toLocaleLowerCase('da'));
  return isKle(parts) ? kleText(parts) : parts.join('-');
};

/**
 * A case number out of what somebody wrote or pasted, as municipalities print it; null for what is none. Digits in groups,
 * with a few letters at most: who asks us to write to another address cannot put a message into the mail.
 */
export const readCaseNumber = (written: string): string | null => {
  const text = normalised(written.slice(0, longestWritten))
    .replace(called, '')
    .replace(/[ .,;:]{1,5}$/u, '');
  const parts = partsOf(text);
  if (isKle(parts)) return kleText(parts.map((part) => part.toLocaleUpperCase('da')));
  return isNumber(parts) ? text.replace(/[^\p{L}\p{N}/]+/gu, '-') : null;
};

const partsOf = (text: string): string[] =>
  normalised(text)
    .split(between)
    .filter((part) => part !== '');

/** Also where the facet is damaged: "85.15.70-100-12-26". */
const isKle = (parts: readonly string[]): boolean =>
  parts.length === 6 &&
  parts.slice(0, 3).every((part) => /^\d\d$/u.test(part)) &&
  /^[\p{L}\d]\d\d$/u.test(parts[3] ?? '') &&
  /^\d{1,6}$/u.test(parts[4] ?? '') &&
  /^(?:\d\d|\d{4})$/u.test(parts[5] ?? '');

const kleText = ([main, group, subject, ...rest]: readonly string[]): string =>
  [`${main}.${group}.${subject}`, ...rest].join('-');

/** "22-006866", "25/26257", "20-001627K", "EMN-2021-01234". */
const isNumber = (parts: readonly string[]): boolean =>
  parts.length <= 4 &&
  parts.every((part) => /^(?:\p{L}{0,4}\d{1,12}\p{L}?|\p{L}{1,4})$/u.test(part)) &&
  parts.filter((part) => /\p{L}/u.test(part)).length <= 1 &&
  parts.join('').replace(/\D/gu, '').length >= 3;
