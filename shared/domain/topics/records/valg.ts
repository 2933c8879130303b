import { aTopic } from '../topic.ts';

/** Demokrati og valg */
export const valg = aTopic('valg', {
  label: 'Demokrati og valg',
  kle: ['84'],
  words: [
    'valgsted',
    'borgerinddragelse',
    'folketingsvalg',
    'kommunalvalg',
    'regionsrådsvalg',
    'folkeafstemning',
    'europa-parlamentet',
    'borgerforslag',
    'forretningsorden',
    'livestreaming',
    'borgerrådgiver',
    'styrelsesvedtægt',
    'delegationsplan',
    'vederlag',
  ],
  committees: [],
});
