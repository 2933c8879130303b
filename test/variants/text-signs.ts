import type { Dice } from './dice.ts';
import type { NoiseRule } from './noise.ts';

// Entities stand for one letter each, so that nothing may be put into them.
const entityOr = (pattern: string): RegExp => new RegExp(`&#?\\w{1,10};|${pattern}`, 'gu');

/** Changes some of the places that fit, entities left whole. */
export const atSome = (
  text: string,
  pattern: string,
  change: { dice: Dice; often: number; to: (found: string) => string },
): string =>
  text.replace(entityOr(pattern), (found) =>
    (found.startsWith('&') && found.length > 1) || !change.dice.chance(change.often) ? found : change.to(found),
  );

const blanks = ['  ', '\t', '\u00a0', ' \u200b', '\u00a0 ', '\u2009', ' \ufeff'] as const;
const invisible = ['\u00ad', '\u200b', '\u200c', '\u200d', '\u200e', '\u2060', '\ufeff'] as const;
const doubleQuotes = ['"', '“', '”', '„', '»', '«', '″'] as const;
const singleQuotes = ["'", '’', '‘', '´', '`'] as const;

/** What differs between two exports of a text of one line, whatever file it stands in. */
export const signRules = {
  blanks: (text, dice, often) => atSome(text, ' ', { dice, often, to: () => dice.one(blanks) }),
  'invisible signs': (text, dice, often) =>
    atSome(text, '[\\p{L} .,:]', { dice, often, to: (letter) => letter + dice.one(invisible) }),
  'letters in parts': (text, dice, often) =>
    atSome(text, '[åÅéÉüÜöÖäÄ]', { dice, often, to: (letter) => letter.normalize('NFD') }),
  'double quotes': (text, dice, often) =>
    atSome(text, `[${doubleQuotes.join('')}]`, { dice, often, to: () => dice.one(doubleQuotes) }),
  'single quotes': (text, dice, often) =>
    atSome(text, `[${singleQuotes.join('')}]`, { dice, often, to: () => dice.one(singleQuotes) }),
  dashes: (text, dice, often) => atSome(text, '(?<= )[-–](?= )', { dice, often, to: () => dice.one(['-', '–']) }),
  'hyphens that do not break': (text, dice, often) => atSome(text, '(?<=\\p{L})-', { dice, often, to: () => '\u2011' }),
} satisfies Record<string, NoiseRule<string>>;
