import { aTopic } from '../topic.ts';

/** Dagtilbud */
export const dagtilbud = aTopic('dagtilbud', {
  label: 'Dagtilbud',
  kle: ['28'],
  words: ['dagtilbud', 'børnehave', 'vuggestue', 'dagpleje', 'daginstitution', 'minimumsnormering'],
  exceptWords: ['dagplejehjem'],
  committees: ['dagtilbud'],
});
