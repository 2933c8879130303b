import type { NoiseRule } from './noise-rule.ts';

export const hyphens: NoiseRule = {
  name: 'hyphens',
  quieten: (text) => text.replace(/[‐‑‒–—−]/gu, '-'),
  same: [['2023–26', '2023-26']],
  different: [
    ['Afvigelsen er -5 mio. kr.', 'Afvigelsen er 5 mio. kr.'],
    ['Punkt 1-3', 'Punkt 13'],
  ],
};
