import { aTopic } from '../topic.ts';

/** Erhverv og turisme */
export const erhverv = aTopic('erhverv', {
  label: 'Erhverv og turisme',
  kle: ['24'],
  words: [
    'erhvervspolitik',
    'erhvervsudvikling',
    'erhvervshus',
    'erhvervsservice',
    'erhvervspark',
    'iværksætter',
    'turisme',
    'detailhandel',
    'stadeplads',
    'bevillingspolitik',
    'alkoholbevilling',
    'lukketid',
  ],
  committees: ['erhverv'],
});
