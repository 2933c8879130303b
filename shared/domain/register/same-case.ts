import { caseNumberKey } from '../case-number.ts';
import { wordsOf } from '../danish.ts';

const longestTitle = 400;

/** Titles this alike are one case's where its number is the same, and where only the titles tell. */
export const alike = 0.5;
export const veryAlike = 0.8;

/** A case number as it is compared, however its parts are divided: "22-009146" and "22/009146" are one. Empty where there is none. */
export const caseKey = (caseNumber: string | null): string =>
  caseNumberKey((caseNumber ?? '').normalize('NFC')).slice(0, 80);

// "2. udkast" and "3. udkast" are stations of one case; "2022" and "2023" are two cases.
const station = /\b\d{1,2}\.? ?(?=(?:udkast|behandling|forelæggelse)\b)/gu;
const takenUpAgain = /^(?:genoptagelse|genoptaget|genbehandling|fornyet behandling)[\s.:,-]{1,4}/u;
/** Of these a committee's standing items are made: "Godkendelse af dagsorden", "Lukket punkt", "Orientering fra formanden". */
const agendaWords = new Set(
  (
    'godkendelse dagsorden dagsordenen referat protokol meddelelser eventuelt lukket lukkede åbent åbne punkt punkter møde ' +
    'mødet møder orientering orienteringer gensidig fra formand formanden formandens borgmester borgmesteren ' +
    'administration administrationen direktør underskrift underskrifter underskriftsark underskriftsside huskeliste ' +
    'spørgetid temamøde sager sagen næste kommende siden sidst bordet rundt efterretninger'
  ).split(' '),
);
const lesserWords = new Set(['af', 'for', 'i', 'og', 'til', 'på', 'om', 'ved', 'med', 'den', 'det', 'de', 'en', 'et']);

/** How alike two titles are, from 0 to 1; 0 when they name different years or numbers. */
export const titleLikeness = (one: string, other: string): number => likenessOf(titleWords(one), titleWords(other));

/** The same of titles whose words are known already. */
export const likenessOf = (one: ReadonlySet<string>, other: ReadonlySet<string>): number => {
  const shared = [...one].filter((word) => other.has(word)).length;
  if (shared === 0 || numbersIn(one) !== numbersIn(other)) return 0;
  return shared / (one.size + other.size - shared);
};

/** Whether a title says enough to know a case by it alone: "Meddelelser" and "Lukket punkt" do not. */
export const saysWhichCase = (title: string): boolean =>
  [...titleWords(title)].filter((word) => word.length >= 4).length >= 2;

/**
 * What a case is looked up by where there is no number: all words of its title. Empty for titles that any case may bear.
 * At most 400 characters of the title count.
 */
export const titleKey = (title: string): string => {
  const words = [...titleWords(title)];
  return saysWhichCase(title) && words.some((word) => word.length >= 4 && !agendaWords.has(word))
    ? words.sort().join('-')
    : '';
};

/** The words that a title is compared by. */
export const titleWords = (title: string): Set<string> => {
  const plain = title
    .slice(0, longestTitle)
    .toLocaleLowerCase('da')
    .trim()
    .replace(takenUpAgain, '')
    .replace(station, '');
  return new Set(wordsOf(plain).filter((word) => !lesserWords.has(word)));
};

const numbersIn = (words: ReadonlySet<string>): string =>
  [...words]
    .filter((word) => /^\d+$/u.test(word))
    .sort()
    .join(' ');
