import { aTopic } from '../topic.ts';

/** Ældre og pleje */
export const aeldre = aTopic('aeldre', {
  label: 'Ældre og pleje',
  kle: ['27.36', '27.42', '27.69', '29.18'],
  words: [
    'ældrepleje',
    'ældrelov',
    'plejehjem',
    'plejecenter',
    'plejebolig',
    'hjemmepleje',
    'hjemmehjælp',
    'ældreråd',
    'seniorråd',
    'seniorbolig',
    'demens',
    'værdighedspolitik',
    'omsorg',
    'ældreområde',
  ],
  exceptWords: ['omsorgsdage', 'omsorgssystem'],
  committees: ['ældre', 'omsorg', 'senior'],
});
