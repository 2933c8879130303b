import { aTopic } from '../topic.ts';

/** Beskæftigelse */
export const beskaeftigelse = aTopic('beskaeftigelse', {
  label: 'Beskæftigelse',
  kle: ['15', '32'],
  words: [
    'beskæftigelse',
    'jobcenter',
    'aktivering',
    'ledighed',
    'dagpenge',
    'kontanthjælp',
    'fleksjob',
    'sygedagpenge',
    'virksomhedspraktik',
  ],
  committees: ['beskæftigelse', 'arbejdsmarked'],
});
