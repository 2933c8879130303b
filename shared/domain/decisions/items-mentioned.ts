import { danishMonths } from '../danish-months.ts';

/** The items that one place of a sentence names ("punkt 3, 4 og 5"), and from where to where it stands. */
export type ItemsMentioned = { from: number; to: number; numbers: string[] };

/** No agenda puts off more than this in one breath; a range beyond it ("punkt 1-900") is cut there. */
const most = 30;

// "sag 25/1234" and "sag 24-2025" are numbers of cases in a register, "punkt 3.1" is a part of an item.
const number = '\\d{1,3}[a-z]?(?![\\p{L}\\d]|[/.]\\d|[-–]\\d{4})';
const called =
  '(?:sag(?:er|erne)?|punkt(?:et|er|erne)?|pkt\\.?|dagsordenspunkt(?:et|er|erne)?)\\s{0,2}(?:(?:nr|numre)\\.?\\s{0,2})?';
// "Indstillingens punkt 2" is a point of this item's own recommendation, not another item.
const first = new RegExp(
  `(?<!indstilling(?:en|ens)?\\s|at-)(?<![\\p{L}\\d])${called}(?<number>${number})(?!\\p{L})`,
  'giu',
);
const further = new RegExp(
  `^\\.?(?:\\s\\([^()]{1,120}\\))?(?<joint>,\\s(?:og|samt)\\s|,\\s?|\\s(?:og|samt|til|til og med)\\s|\\s?[+&]\\s?|\\s?[-–]\\s?)(?<called>${called}|nr\\.?\\s)?(?<number>${number})`,
  'iu',
);
const ofRecommendation = /^\.?\s(?:i|af|fra) (?:\p{L}{1,30} )?indstilling/iu;
/** "Punkt 8 og 3 medlemmer", "punkt 4 til 6. maj": what is counted, and what is a day. */
const isCounted = new RegExp(
  `^\\.?\\s?(?:${danishMonths.join('|')}|medlemmer|stemmer|stemte|mio|mia|kr|pct|procent|%|behandling|gang|nye|andre)(?!\\p{L})`,
  'iu',
);
const goesOn =
  /^\.?\s(?:og|samt|til|blev|bliver|er|var|udsæt\p{L}{0,3}|udsat|udskyd\p{L}{0,2}|udskudt|udgå\p{L}{0,2}|udgik|tages|taget|trækkes|trukket|fjerne[st]|slette[st]|overgår|i|på|om|under|vedr|vedrørende|ikke|skal|ønskes)(?!\p{L})/iu;
const farthest = 200;
/** "Punkt 3 behandles efter punkt 5, og punkt 8 udsættes": what comes before or after another item is not put off with it. */
const isOrder = /(?:efter|før|inden|under|sammen med|til|jf\.?) $/iu;

/** Every place of a sentence that names items of the agenda, in order; points of the item's own recommendation are none. */
export const itemsMentioned = (sentence: string): ItemsMentioned[] => {
  const mentions: ItemsMentioned[] = [];
  for (const { index, 0: words, groups } of sentence.matchAll(first))
    if (index >= (mentions.at(-1)?.to ?? 0))
      mentions.push(listFrom(sentence, { from: index, to: index + words.length, numbers: [groups?.number ?? ''] }));
  return mentions.filter(({ to }) => !ofRecommendation.test(sentence.slice(to, to + farthest)));
};

const listFrom = (sentence: string, list: ItemsMentioned): ItemsMentioned => {
  const rest = sentence.slice(list.to, list.to + farthest);
  const found = further.exec(rest);
  const { words, groups } = { words: found?.[0] ?? '', groups: found?.groups };
  const last = list.numbers.at(-1) ?? '';
  const next = numbersUpTo({ last, joint: groups?.joint ?? '', number: groups?.number ?? '' });
  if (next.length === 0 || list.numbers.length >= most) return list;
  if (groups?.called !== undefined && isOrder.test(sentence.slice(0, list.from))) return list;
  if (isTitle(groups?.joint ?? '', rest.slice(words.length))) return list;
  return listFrom(sentence, {
    from: list.from,
    to: list.to + words.length,
    numbers: [...list.numbers, ...next].slice(0, most),
  });
};

/** What a joint adds to a list: the one number, or all up to it ("4-6"); nothing where a range would run backwards. */
const numbersUpTo = ({ last, joint, number: next }: { last: string; joint: string; number: string }): string[] => {
  if (!/[-–]|til/u.test(joint)) return next === '' ? [] : [next];
  const [from, to] = [Number.parseInt(last, 10), Number.parseInt(next, 10)];
  if (!(to > from)) return [];
  const between = Array.from({ length: Math.min(to - from - 1, most) }, (_, index) => String(from + 1 + index));
  return [...between, next];
};

/** "Sag nr. 8 - 17 nye boliger", "punkt 3, 4 klasser mere": after a dash or a comma a title may begin with a number. */
const isTitle = (joint: string, after: string): boolean =>
  isCounted.test(after) || (/^(?:,|\s[-–])/u.test(joint) && /^\.?\s\p{L}/u.test(after) && !goesOn.test(after));
