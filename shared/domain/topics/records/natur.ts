import { aTopic } from '../topic.ts';

/** Natur og parker */
export const natur = aTopic('natur', {
  label: 'Natur og parker',
  kle: ['01.05.08', '04.00'],
  words: [
    'naturpleje',
    'naturområde',
    'naturpolitik',
    'naturpulje',
    'naturskov',
    'naturbeskyttelse',
    'biodiversitet',
    'strandpark',
    'strandeng',
    'fredning',
    'skovrejsning',
    'træpolitik',
    'grønne områder',
  ],
  committees: ['natur'],
});
