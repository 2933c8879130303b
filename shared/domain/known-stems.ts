import { stemOf } from './match-words.ts';

/** Some megabytes at most; a municipality's year has some ten thousand different words. */
const mostKept = 30_000;
const longestKept = 40;

const kept = new Map<string, string>();

/** `stemOf`, worked out once for a word: agendas use the same words over and over, and stemming is what costs. */
export const knownStemOf = (word: string): string => {
  const known = kept.get(word);
  if (known !== undefined) return known;
  const stem = stemOf(word);
  if (kept.size >= mostKept) kept.clear();
  if (word.length <= longestKept) kept.set(word, stem);
  return stem;
};
