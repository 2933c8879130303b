import { wholeWords } from '../danish.ts';
import type { DecisionRule } from './decision-rule.ts';

/** What happened without anything being decided. */
export const tellingRules: readonly DecisionRule[] = [
  {
    kind: 'nothing',
    weight: 'tells',
    fits: /^(?:intet(?: at \p{L}+| nyt| til referat)?\.?$|der var (?:intet|ikke noget)(?!\p{L})|der (?:er|var) ikke indkommet|der har ikke været nogen|ikke indkommet|(?:der (?:var|er|blev) )?(?:ingen|intet)(?: \p{L}+){0,4}? ?(?:orientering|orienteringer|orienteringspun\p{L}{2,6}|bemærkninger|meddelelser|henvendelser|spørgsmål|punkter|sager|eventuelt|nyt)(?!\p{L}))/iu,
    examples: [
      'Der var ingen orienteringer.',
      'Ingen orienteringspunkter.',
      'Intet til orientering.',
      'Der var ingen henvendelser til formanden.',
    ],
  },
  {
    kind: 'discussed',
    weight: 'tells',
    fits: wholeWords('drøft(?:et|ede|es|er|else|edes|e)|temadrøftelse'),
    examples: ['Udvalget drøftede sagen.', 'Sagen blev drøftet.'],
  },
  {
    kind: 'briefed',
    weight: 'tells',
    fits: wholeWords(
      'orientere(?:de|t|r|s)|orientering|oplyste|oplyses|(?:gav|gives|givet) en? (?:kort )?(?:status|orientering|gennemgang|oplæg)|fremlagde|præsenterede|gennemgik',
    ),
    examples: ['Formanden orienterede om møde med bestyrelsen.'],
  },
];
