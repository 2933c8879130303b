import { quietText } from './quiet-text.ts';

const numbering = /^\s*\d{1,2}[a-z]?\s?[.):-]{1,3}(?!\d)/u;
const linesOf = (text: string): string[] => text.split('\n');
const isNumbered = (text: string): boolean => linesOf(text).some((line) => numbering.test(line));
const withoutNumbering = (text: string): string =>
  linesOf(text)
    .map((line) => line.replace(numbering, ''))
    .join('\n');

/**
 * Whether two texts differ in nothing but the numbers before their lines, which publishing loses or finds. Points that
 * changed their numbers are another thing: it says of each what was decided.
 */
export const differOnlyInNumbering = (before: string, after: string): boolean =>
  isNumbered(before) !== isNumbered(after) &&
  quietText(withoutNumbering(before)) === quietText(withoutNumbering(after));
