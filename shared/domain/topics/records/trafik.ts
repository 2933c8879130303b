import { aTopic } from '../topic.ts';

/** Trafik og veje */
export const trafik = aTopic('trafik', {
  label: 'Trafik og veje',
  kle: ['05'],
  words: [
    'trafik',
    'cykelsti',
    'parkering',
    'busdrift',
    'buslinje',
    'hastighed',
    'vejprojekt',
    'letbane',
    'mobilitet',
    'vejadgang',
    'vintervedligehold',
    'kommunale veje',
    'privat fællesvej',
    'ladestander',
    'fortov',
    'kollektiv trafik',
    'movia',
  ],
  committees: ['trafik', 'teknik'],
});
