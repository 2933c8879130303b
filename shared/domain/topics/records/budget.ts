import { aTopic } from '../topic.ts';

/** Budget og regnskab */
export const budget = aTopic('budget', {
  label: 'Budget og regnskab',
  kle: ['00.30', '00.32', '00.34'],
  words: [
    'budget',
    'regnskab',
    'anlægsbevilling',
    'tillægsbevilling',
    'likviditet',
    'takster',
    'garantistillelse',
    'kapitalforvaltning',
  ],
  exceptWords: ['budgetanalyser'],
  committees: [],
});
