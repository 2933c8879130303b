import { aTopic } from '../topic.ts';

/** Planer og byudvikling */
export const planer = aTopic('planer', {
  label: 'Planer og byudvikling',
  kle: ['01.02', '01.00', '01.11'],
  words: [
    'lokalplan',
    'kommuneplan',
    'byudvikling',
    'helhedsplan',
    'planstrategi',
    'bymidte',
    'byfornyelse',
    'arkitekturpolitik',
    'landsby',
  ],
  committees: ['plan', 'byudvikling'],
});
