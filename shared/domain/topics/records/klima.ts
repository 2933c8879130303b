import { aTopic } from '../topic.ts';

/** Klima og energi */
export const klima = aTopic('klima', {
  label: 'Klima og energi',
  kle: ['01.05', '09.21', '09.40'],
  words: [
    'klima',
    'solcelle',
    'solceller',
    'vindmølle',
    'havvindmøllepark',
    'co2',
    'energibesparelse',
    'kystsikring',
    'skybrud',
  ],
  exceptWords: ['arbejdsklima', 'indeklima', 'læringsklima'],
  committees: ['klima'],
});
