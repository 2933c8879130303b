import type { NoiseRule } from './noise-rule.ts';

/** A word that was divided at the end of a line, and is not any more. */
export const hyphenation: NoiseRule = {
  name: 'hyphenation',
  quieten: (text) => text.replace(/[-‐](?<=\p{Ll}[-‐]) {0,3}\n\s{0,10}(?=\p{Ll})/gu, ''),
  same: [['Sagen blev ned-\nsat', 'Sagen blev nedsat']],
  different: [['Punkt 1-\n3', 'Punkt 13']],
};
