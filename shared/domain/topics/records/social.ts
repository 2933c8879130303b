import { aTopic } from '../topic.ts';

/** Social og handicap */
export const social = aTopic('social', {
  label: 'Social og handicap',
  kle: ['27', '32.03'],
  words: [
    'handicap',
    'botilbud',
    'socialpsykiatri',
    'misbrug',
    'hjemløs',
    'krisecenter',
    'frikort',
    'psykiatri',
    'socialt udsatte',
    'borgerstyret personlig assistance',
    'specialiserede voksenområde',
    'socialområde',
    'værested',
  ],
  committees: ['social', 'handicap'],
});
