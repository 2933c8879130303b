import { aTopic } from '../topic.ts';

/** Kommunens ejendomme og grunde */
export const ejendomme = aTopic('ejendomme', {
  label: 'Kommunens ejendomme og grunde',
  kle: ['82'],
  words: [
    'ejendomssalg',
    'salg af grund',
    'salg af grunde',
    'salg af matrikel',
    'salg af ejendom',
    'køb af ejendom',
    'grundsalg',
    'mageskifte',
    'lejekontrakt',
    'forpagtning',
    'arealerhvervelse',
    'ekspropriation',
  ],
  committees: ['ejendom'],
});
