import { aTopic } from '../topic.ts';

/** Kultur */
export const kultur = aTopic('kultur', {
  label: 'Kultur',
  kle: ['19', '20', '21'],
  words: ['kultur', 'bibliotek', 'museum', 'teater', 'musikskole', 'kulturhus', 'kunstråd', 'frivilligcenter'],
  exceptWords: ['subkultur', 'kulturændring', 'arbejdskultur', 'fejlkultur'],
  committees: ['kultur'],
});
