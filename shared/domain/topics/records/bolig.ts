import { aTopic } from '../topic.ts';

/** Boliger */
export const bolig = aTopic('bolig', {
  label: 'Boliger',
  kle: ['03'],
  words: [
    'almene boliger',
    'boligselskab',
    'boligforening',
    'boligorganisation',
    'ungdomsbolig',
    'ældrebolig',
    'plejebolig',
    'boligprogram',
    'udlejningsaftale',
    'råderetsbeløb',
    'boligsocial',
    'skema a',
    'skema b',
    'skema c',
  ],
  committees: ['bolig'],
});
