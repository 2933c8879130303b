import type { NoiseRule } from './noise-rule.ts';

/** One number in two ways of writing it: "12.500" and "12500", "15.00" and "15:00". */
export const numberFormats: NoiseRule = {
  name: 'number formats',
  quieten: (text) => text.replace(/(\d)[. ](?=\d{3}(?!\d))/gu, '$1').replace(/(\d):(?=\d)/gu, '$1.'),
  same: [
    ['12.500 kr.', '12500 kr.'],
    ['1 250 000 kr.', '1.250.000 kr.'],
    ['kl. 15.00', 'kl. 15:00'],
  ],
  different: [
    ['1,5 mio. kr.', '15 mio. kr.'],
    ['5.000 kr.', '6.000 kr.'],
    ['Lokalplan 12.50', 'Lokalplan 12.51'],
  ],
};
