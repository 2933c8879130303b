import stemmers from 'snowball-stemmers';
import { beginsWith, headOf } from './compound-heads.ts';
import { wordsOf } from './danish.ts';
import { irregularForms } from './irregular-nouns.ts';

const danish = stemmers.newStemmer('danish');
/** Shorter words inside other words are chance ("ur" in "kultur"). */
export const shortestInCompound = 5;
/** By fewer letters no compound is looked up at its beginning or end. */
export const shortestEdge = 4;

/**
 * A single word as it is looked for: itself, its stem, the parts that compounds hold, what they end in, where it is
 * irregular, and what they begin with, where it is short and often does.
 */
export type WordForm = {
  word: string;
  stem: string;
  parts: string[];
  forms: string[];
  tails: string[];
  head: string | null;
  /** It says what kind of way a compound is ("cykelgade"), and makes no name of one. */
  isWay: boolean;
};

/**
 * Whether Danish text holds the word: in any inflection ("skoler"), or as part of a compound ("folkeskoleområdet").
 * `tokens` are the text's words in lower case; a phrase of several words must stand in that order.
 */
export const holdsWord = (tokens: readonly string[], word: string): boolean => holds(tokens, word, formOf);

/**
 * The same for a word of our own lists, which were measured by it: without irregular forms, and short words alone. A list names
 * what else it means itself.
 */
export const holdsListedWord = (tokens: readonly string[], word: string): boolean => holds(tokens, word, plainFormOf);

const holds = (tokens: readonly string[], word: string, formed: (word: string) => WordForm): boolean => {
  const [first, ...rest] = wordsOf(word);
  if (first === undefined) return false;
  if (rest.length > 0) return holdsPhrase(tokens, [first, ...rest]);
  const form = formed(first);
  return tokens.some((token) => isFormOf(token, form));
};

export const stemOf = (word: string): string => danish.stem(word);

export const formOf = (word: string): WordForm => {
  const plain = plainFormOf(word);
  const forms = irregularForms(word);
  const parts = [...new Set([...plain.parts, ...forms.slice(0, 1).filter(isLongEnough)])];
  return {
    ...plain,
    forms,
    parts,
    tails: tailsOf(forms),
    head: headOf([word, plain.stem, ...forms]),
    isWay: parts.some((part) => kindsOfWay.has(part)),
  };
};

const plainFormOf = (word: string): WordForm => {
  const stem = danish.stem(word);
  const parts = [stem.length >= shortestInCompound ? stem : word].filter(isLongEnough);
  return { word, stem, parts, forms: [], tails: [], head: null, isWay: false };
};

/** A plural ends compounds ("vejtræer", "skolebøger"); the singular with its article ends too much else ("tanden", "afstanden"). */
const tailsOf = ([singular = '', ...forms]: readonly string[]): string[] =>
  forms.filter((form) => {
    const isOther = !form.startsWith(singular) || /er(?:ne)?s?$/u.test(form);
    return isOther && (isLongEnough(form) || form === 'børn');
  });

const isLongEnough = ({ length }: string): boolean => length >= shortestInCompound;

export const isFormOf = (token: string, { stem, parts, forms, tails, head, isWay }: WordForm): boolean => {
  const part = parts.find((one) => token.includes(one));
  if (part !== undefined) return isWay || !isStreet(token, part);
  if (forms.includes(token) || tails.some((tail) => token.endsWith(tail))) return true;
  if (head !== null && beginsWith(token, head)) return !isStreet(token, head);
  return token.startsWith(stem) && danish.stem(token) === stem;
};

/** "Skolevej", "Kulturvej", "Skolebakken": where something lies, not what it is about. */
const isStreet = (token: string, part: string): boolean =>
  /^(?:e|s|er|en)?(?:vej|vejen|gade|gaden|stræde|bakken|stien|allé|alle|alléen|vænget|toften|torvet)$/u.test(
    token.slice(token.indexOf(part) + part.length),
  );

const kindsOfWay: ReadonlySet<string> = new Set(['cykel', 'motor', 'omfart', 'gennemfart']);

export const holdsPhrase = (tokens: readonly string[], phrase: readonly string[]): boolean => {
  const stems = phrase.map((word) => danish.stem(word));
  return tokens.some((_, start) => stems.every((stem, offset) => danish.stem(tokens[start + offset] ?? '') === stem));
};
