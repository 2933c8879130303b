import stemmers from 'snowball-stemmers';
import { wordsOf } from './danish.ts';

const danish = stemmers.newStemmer('danish');
/** Shorter words inside other words are chance ("ur" in "kultur"), so they must stand alone. */
const shortestInCompound = 5;

/**
 * Whether Danish text holds the word: in any inflection ("skoler"), or as part of a compound ("folkeskoleområdet").
 * `tokens` are the text's words in lower case; a phrase of several words must stand in that order.
 */
export const holdsWord = (tokens: readonly string[], word: string): boolean => {
  const [first, ...rest] = wordsOf(word);
  if (first === undefined) return false;
  if (rest.length > 0) return holdsPhrase(tokens, [first, ...rest]);
  const stem = danish.stem(first);
  return tokens.some((token) => isFormOf(token, { word: first, stem }));
};

const isFormOf = (token: string, { word, stem }: { word: string; stem: string }): boolean => {
  const part = stem.length >= shortestInCompound ? stem : word;
  if (word.length >= shortestInCompound && token.includes(part)) return !isStreet(token, part);
  return token.startsWith(stem) && danish.stem(token) === stem;
};

/** "Skolevej", "Kulturvej", "Skolebakken": where something lies, not what it is about. */
const isStreet = (token: string, part: string): boolean =>
  /^(?:e|s|er|en)?(?:vej|vejen|gade|gaden|stræde|bakken|stien|allé|alle|alléen|vænget|toften|torvet)$/u.test(
    token.slice(token.indexOf(part) + part.length),
  );

const holdsPhrase = (tokens: readonly string[], phrase: readonly string[]): boolean => {
  const stems = phrase.map((word) => danish.stem(word));
  return tokens.some((_, start) => stems.every((stem, offset) => danish.stem(tokens[start + offset] ?? '') === stem));
};
