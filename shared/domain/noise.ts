import { normalised } from './danish.ts';
import type { Decision } from './decision.ts';

/** Each rule says why two decisions that are not the same text are still no change worth telling. */
type NoiseRule = { name: string; quietens: (before: string, after: string) => boolean };

const lettersOf = (text: string) =>
  normalised(text)
    .toLocaleLowerCase('da')
    .replace(/[^\p{L}\p{N}%§½¼¾]+/gu, '');
const withoutNumbering = (text: string) => text.replace(/^\s*\d{1,2}[a-z]?\s*[.):-]+\s*/gmu, '');

const noiseRules: readonly NoiseRule[] = [
  { name: 'white space, quotes and hyphens', quietens: (before, after) => normalised(before) === normalised(after) },
  { name: 'punctuation and capitals', quietens: (before, after) => lettersOf(before) === lettersOf(after) },
  {
    name: 'numbering of points',
    quietens: (before, after) => lettersOf(withoutNumbering(before)) === lettersOf(withoutNumbering(after)),
  },
];

/** Whether two decisions say the same to a reader. */
export const saysTheSame = (before: Decision, after: Decision): boolean =>
  noiseRules.some(({ quietens }) => quietens(before.text, after.text));
