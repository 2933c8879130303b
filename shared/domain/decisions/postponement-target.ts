import { wholeWords } from '../danish.ts';
import { danishMonths } from '../danish-months.ts';

const putsOff = wholeWords(
  'udsættes|udsat|udsætte[rs]?|udsatte|udskydes|udskudt|udskyde[rs]?|overgår|overføres|overført|genoptages|sættes|sætte|i bero|behandles|optages|tages op',
);
const months = danishMonths.join('|');
/** Where the words about a time or a meeting begin. */
const leadsThere = /(?:^|\s)(?<lead>til|på|ved|indtil)\s+(?=\S)/gu;
/** Where they stop: a clause's end - the comma in "Skole-, Børne- og Ungeudvalgets" and the full stop in "21. november" are none. */
const stops = new RegExp(
  `[;:!?\\n]|,(?!\\s\\p{Lu})|(?<!kl)\\.(?!\\d|\\s?(?:${months}))|\\s(?:idet|da|fordi|mhp\\.?|med henblik|med bemærkning|hvor|således|så)(?=\\s)|\\sog(?=\\s)(?!\\s\\p{Lu})`,
  'u',
);
const aTime = new RegExp(
  `møde|dagsorden|(?<!\\p{L})(?:${months}|sommeren|efteråret|foråret|vinteren|nytår|kvartal|budget\\p{L}*|næste uge|\\d{4})(?!\\p{L})|\\d\\.`,
  'iu',
);
const longest = 120;

/**
 * Where or until when a postponement goes, in the text's own words: "Udsættes til næste møde i udvalget." gives "næste møde
 * i udvalget", "Sagen stilles i bero, indtil resultatet foreligger." gives "indtil resultatet foreligger".
 */
export const postponementTarget = (text: string): string | null => {
  const at = putsOff.exec(text)?.index;
  if (at === undefined) return null;
  const rest = text.slice(at, at + 600);
  for (const match of rest.matchAll(leadsThere)) {
    const words = wordsFrom(rest.slice(match.index + match[0].length));
    if (match.groups?.lead === 'indtil') return `indtil ${words}`;
    if (aTime.test(words)) return words;
  }
  return null;
};

const wordsFrom = (rest: string): string => {
  const end = stops.exec(rest)?.index ?? rest.length;
  return rest.slice(0, Math.min(end, longest)).trim();
};
