import { aTopic } from '../topic.ts';

/** Personale */
export const personale = aTopic('personale', {
  label: 'Personale',
  kle: ['81'],
  words: [
    'sygefravær',
    'rekruttering',
    'arbejdsmiljø',
    'personalepolitik',
    'ansættelse af',
    'vakante stillinger',
    'lønpolitik',
  ],
  committees: [],
});
