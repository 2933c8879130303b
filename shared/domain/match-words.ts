import stemmers from 'snowball-stemmers';
import { wordsOf } from './danish.ts';

const danish = stemmers.newStemmer('danish');
/** Shorter words inside other words are chance ("ur" in "kultur"), so they must stand alone. */
export const shortestInCompound = 5;

/** A single word as it is looked for: itself, its stem, and the part of it that compounds hold. */
export type WordForm = { word: string; stem: string; part: string };

/**
 * Whether Danish text holds the word: in any inflection ("skoler"), or as part of a compound ("folkeskoleområdet").
 * `tokens` are the text's words in lower case; a phrase of several words must stand in that order.
 */
export const holdsWord = (tokens: readonly string[], word: string): boolean => {
  const [first, ...rest] = wordsOf(word);
  if (first === undefined) return false;
  if (rest.length > 0) return holdsPhrase(tokens, [first, ...rest]);
  const form = formOf(first);
  return tokens.some((token) => isFormOf(token, form));
};

export const stemOf = (word: string): string => danish.stem(word);

export const formOf = (word: string): WordForm => {
  const stem = danish.stem(word);
  return { word, stem, part: stem.length >= shortestInCompound ? stem : word };
};

/** Whether compounds are searched for the word, or only its own inflections. */
export const standsInCompounds = ({ word }: WordForm): boolean => word.length >= shortestInCompound;

export const isFormOf = (token: string, form: WordForm): boolean => {
  const { stem, part } = form;
  if (standsInCompounds(form) && token.includes(part)) return !isStreet(token, part);
  return token.startsWith(stem) && danish.stem(token) === stem;
};

/** "Skolevej", "Kulturvej", "Skolebakken": where something lies, not what it is about. */
const isStreet = (token: string, part: string): boolean =>
  /^(?:e|s|er|en)?(?:vej|vejen|gade|gaden|stræde|bakken|stien|allé|alle|alléen|vænget|toften|torvet)$/u.test(
    token.slice(token.indexOf(part) + part.length),
  );

export const holdsPhrase = (tokens: readonly string[], phrase: readonly string[]): boolean => {
  const stems = phrase.map((word) => danish.stem(word));
  return tokens.some((_, start) => stems.every((stem, offset) => danish.stem(tokens[start + offset] ?? '') === stem));
};
