import type { NoiseRule } from './noise-rule.ts';

// Between two figures and before one a sign says something: "1,5 mio." is not "15 mio.", "1-3" not "13", "-5" not "5".
// Such signs become ones that no text has, and all the others go.
const kept = { '.': '\x80', ',': '\x81' } as const;
const [apart, minus] = ['\x82', '\x83'];

/**
 * Blanks, marks and brackets by their places in Unicode; not %, ‰, + and §. Named one by one, because "no letter" is ten
 * times slower: letters are in hundreds of places.
 */
const idleSigns =
  '\\t-$&-*,-/:-@[-`{-\\x7f\\xa0-\\xa6\\xa8\\xa9\\xab-\\xb1\\xb4\\xb6-\\xb8\\xbb\\xbf\\xd7\\xf7\\u2000-\\u202f\\u2031-\\u206f\\u2190-\\u2bff\\u3000-\\u303f';
const idle = new RegExp(`[${idleSigns}]+`, 'gu');
// What is looked for stands first: a pattern that begins by looking back is tried at every letter.
const betweenFigures = new RegExp(`(\\d)([${idleSigns}]+)(?=\\d)`, 'gu');
const beforeFigure = /-(?=\d)(?<=(?:^|[\s(])-)/gu;

/** Points, commas, brackets and blanks are left out, but for those that belong to a figure. */
export const punctuation: NoiseRule = {
  name: 'punctuation',
  quieten: (text) =>
    text
      .replace(beforeFigure, minus)
      .replace(
        betweenFigures,
        (_, figure: string, signs: string) => figure + (signs === '.' || signs === ',' ? kept[signs] : apart),
      )
      .replace(idle, ''),
  same: [
    ['Godkendt', 'Godkendt.'],
    ['Godkendt, idet', '(Godkendt) idet:'],
    ['1.-2. Godkendt', '1 - 2 Godkendt'],
    ['Børne- og Ungeudvalget', 'Børne-og Ungeudvalget'],
    ['• Godkendt → sendes', 'Godkendt … sendes'],
  ],
  different: [
    ['1,5 mio. kr.', '15 mio. kr.'],
    ['1-3', '13'],
    ['14 5', '145'],
    ['En ændring på -5 mio. kr.', 'En ændring på 5 mio. kr.'],
    ['50 %', '50 ‰'],
    ['§ 5', '5'],
    ['½ mio. kr.', '¼ mio. kr.'],
    ['5 m²', '5 m'],
  ],
};
