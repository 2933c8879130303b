import { aTopic } from '../topic.ts';

/** Sundhed */
export const sundhed = aTopic('sundhed', {
  label: 'Sundhed',
  kle: ['29'],
  words: [
    'sundhed',
    'forebyggelse',
    'genoptræning',
    'rehabilitering',
    'tandpleje',
    'sundhedshus',
    'akutplads',
    'vaccination',
    'hjælpemidler',
    'hjælpemiddel',
  ],
  exceptWords: ['forebyggelse af kriminalitet'],
  committees: ['sundhed'],
});
