import { aTopic } from '../topic.ts';

/** Tryghed og forebyggelse */
export const tryghed = aTopic('tryghed', {
  label: 'Tryghed og forebyggelse',
  kle: ['14'],
  words: [
    'tryghed',
    'kriminalitet',
    'kriminalpræventiv',
    'radikalisering',
    'ekstremisme',
    'beredskab',
    'ssp',
    'bander',
    'hærværk',
    'negativ social kontrol',
    'æresrelateret',
  ],
  exceptWords: ['utryghed'],
  committees: ['tryghed'],
});
