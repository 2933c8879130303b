import type { NoiseRule } from './noise.ts';
import { signRules } from './text-signs.ts';

/** What two saved texts of the same minutes may differ by. */
export const textRules = {
  ...signRules,
  'blanks at the ends of lines': (text, dice, often) =>
    text.replace(/\r\n|\r|\n/g, (end) => (dice.chance(often) ? dice.one([' ', '  ', '\t', '\u00a0']) + end : end)),
  'more blank lines': (text, dice, often) =>
    text.replace(/\n[ \t]*\n/g, (gap) => (dice.chance(often) ? `${gap}${dice.one(['\n', ' \n', '\n\n'])}` : gap)),
  'ends of lines': (text, dice) => text.replaceAll('\n', dice.one(['\r\n', '\r', '\n'])),
  'page breaks': (text, dice, often) =>
    text.replace(/\n\n/g, (gap) => (dice.chance(often) ? dice.one(['\n\f\n', '\n\n\f', '\f\n\n']) : gap)),
  'mark of order': (text) => `\ufeff${text}`,
} satisfies Record<string, NoiseRule<string>>;
