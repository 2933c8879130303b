import type { NoiseRule } from './noise-rule.ts';

export const whiteSpace: NoiseRule = {
  name: 'white space',
  quieten: (text) => text.replace(/\s{2,}|[^\S ]/gu, ' ').trim(),
  same: [
    ['Sagen godkendt', ' Sagen\u00a0\u00a0godkendt\n'],
    ['Sagen\ngodkendt', 'Sagen godkendt'],
  ],
  different: [['Punkt 1 2', 'Punkt 12']],
};
