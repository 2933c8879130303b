import { aTopic } from '../topic.ts';

/** Forsyning og varme */
export const forsyning = aTopic('forsyning', {
  label: 'Forsyning og varme',
  kle: ['13'],
  words: [
    'fjernvarme',
    'varmeforsyning',
    'varmeplan',
    'vandforsyning',
    'vandværk',
    'forsyningsselskab',
    'energiselskab',
    'biogas',
  ],
  committees: ['forsyning'],
});
