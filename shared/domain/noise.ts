import { normalised } from './danish.ts';
import type { Decision } from './decision.ts';

/** Each rule says why two decisions that are not the same text are still no change worth telling. */
type NoiseRule = { name: string; quietens: (before: string, after: string) => boolean };

// Inside a number punctuation says something: "1,5 mio." is not "15 mio.", while "12.500" and "12500" are one.
const lettersOf = (text: string) =>
  normalised(text)
    .toLocaleLowerCase('da')
    .replace(/(?<=\d)\.(?=\d{3}(?!\d))/gu, '')
    .replace(/(?<=\d):(?=\d)/gu, '.')
    .replace(/(?!(?<=\d)[.,](?=\d))[^\p{L}\p{N}%§½¼¾]/gu, '');

const numbering = /^\d{1,2}[a-z]?\s?[.):-]{1,3}(?!\d)/u;
const linesOf = (text: string) => text.split('\n').map((line) => line.trim());
const withoutNumbering = (text: string) =>
  linesOf(text)
    .map((line) => line.replace(numbering, ''))
    .join('\n');
const isNumbered = (text: string) => linesOf(text).some((line) => numbering.test(line));
/** Numbers lost or found in publishing are noise; points that changed their numbers are not. */
const differOnlyInNumbering = (before: string, after: string) =>
  !(isNumbered(before) && isNumbered(after)) &&
  lettersOf(withoutNumbering(before)) === lettersOf(withoutNumbering(after));

const noiseRules: readonly NoiseRule[] = [
  { name: 'white space, quotes and hyphens', quietens: (before, after) => normalised(before) === normalised(after) },
  { name: 'punctuation and capitals', quietens: (before, after) => lettersOf(before) === lettersOf(after) },
  {
    name: 'numbering of points',
    quietens: differOnlyInNumbering,
  },
];

/** Whether two decisions say the same to a reader. */
export const saysTheSame = (before: Decision, after: Decision): boolean =>
  noiseRules.some(({ quietens }) => quietens(before.text, after.text));
