import { aTopic } from '../topic.ts';

/** Idræt og fritid */
export const idraet = aTopic('idraet', {
  label: 'Idræt og fritid',
  kle: ['04', '18'],
  words: [
    'idræt',
    'svømmehal',
    'fritid',
    'folkeoplysning',
    'foreningsliv',
    'legeplads',
    'kunstgræs',
    'stadion',
    'sportshal',
    'haller',
    'boldbane',
  ],
  exceptWords: ['fritidsordning', 'fritidshjem', 'fritidsjob', 'halvår'],
  committees: ['fritid', 'idræt'],
});
