import { aTopic } from '../topic.ts';

/** Miljø og vand */
export const miljoe = aTopic('miljoe', {
  label: 'Miljø og vand',
  kle: ['06', '09'],
  words: [
    'spildevand',
    'støjhandlingsplan',
    'støj',
    'grundvand',
    'forurening',
    'vandløb',
    'pfas',
    'badevand',
    'rotte',
    'miljøtilsyn',
    'regnvand',
  ],
  exceptWords: ['støjniveau i'],
  committees: ['miljø'],
});
