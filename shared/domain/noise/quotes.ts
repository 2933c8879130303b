import type { NoiseRule } from './noise-rule.ts';

export const quotes: NoiseRule = {
  name: 'quotes',
  quieten: (text) => text.replace(/[“”„‟»«″]/gu, '"').replace(/[’‘‛´`′]/gu, "'"),
  same: [
    ['Godkendt »ja«', 'Godkendt "ja"'],
    ["Udvalget's", 'Udvalget’s'],
  ],
  different: [['Godkendt »ja«', 'Godkendt »nej«']],
};
