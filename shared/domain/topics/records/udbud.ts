import { aTopic } from '../topic.ts';

/** Indkøb og udbud */
export const udbud = aTopic('udbud', {
  label: 'Indkøb og udbud',
  kle: ['88'],
  words: ['udbud', 'indkøb', 'licitation', 'konkurrenceudsættelse', 'tilbudsindhentning'],
  committees: [],
});
