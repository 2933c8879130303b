import { aTopic } from '../topic.ts';

/** Ungdomsuddannelse */
export const uddannelse = aTopic('uddannelse', {
  label: 'Ungdomsuddannelse',
  kle: ['54', '18.15'],
  words: [
    'ungdomsuddannelse',
    'erhvervsuddannelse',
    'fgu',
    'stu',
    'gymnasium',
    'ungeindsats',
    'ungdomsskole',
    'uddannelsesparathed',
  ],
  committees: ['uddannelse'],
});
