import { aTopic } from '../topic.ts';

/** Byggeri */
export const byggeri = aTopic('byggeri', {
  label: 'Byggeri',
  kle: ['02'],
  words: ['byggetilladelse', 'byggesag', 'nedrivning', 'landzonetilladelse', 'opførelse af', 'helårsbeboelse'],
  committees: [],
});
