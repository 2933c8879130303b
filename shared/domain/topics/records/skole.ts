import { aTopic } from '../topic.ts';

/** Skole */
export const skole = aTopic('skole', {
  label: 'Skole',
  kle: ['17'],
  words: [
    'skole',
    'folkeskole',
    'sfo',
    'elever',
    'skolefritidsordning',
    'specialundervisning',
    'klassedannelse',
    'modersmål',
  ],
  exceptWords: ['skolevej', 'højskole', 'musikskole', 'aftenskole', 'erhvervsskole', 'skolegade'],
  committees: ['skole'],
});
