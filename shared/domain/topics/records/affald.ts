import { aTopic } from '../topic.ts';

/** Affald og genbrug */
export const affald = aTopic('affald', {
  label: 'Affald og genbrug',
  kle: ['07'],
  words: ['affald', 'genbrug', 'renovation', 'jordflytning'],
  exceptWords: ['genbrugsbutik'],
  committees: [],
});
