import { wordsOf } from './danish.ts';
import { knownStemOf } from './known-stems.ts';
import { formOf, holdsPhrase, isFormOf, shortestEdge, shortestInCompound, type WordForm } from './match-words.ts';

/** Which of many words a text holds: the same answer as `holdsWord` for each, at a cost that does not grow with the words. */
export type WordIndex = { heldBy(tokens: readonly string[]): string[] };

type Watched = WordForm & { asked: string };
type WatchedPart = Watched & { part: string };

/**
 * Orders words by what a text can be looked up by: a word's stem, the parts that stand in compounds, by their first letters,
 * and what compounds begin or end with. `words` are in the order that the answers come in.
 */
export const indexWords = (words: readonly string[]): WordIndex => {
  const byStem = new Map<string, Watched[]>();
  const byPart = new Map<string, WatchedPart[]>();
  const byEdge = new Map<string, Watched[]>();
  const phrases = new Map<string, { asked: string; phrase: string[] }[]>();
  for (const asked of words) {
    const [first, ...rest] = wordsOf(asked);
    if (first === undefined) continue;
    const watched = { ...formOf(first), asked };
    if (rest.length > 0) addTo(phrases, watched.stem, { asked, phrase: [first, ...rest] });
    else {
      addTo(byStem, watched.stem, watched);
      for (const part of watched.parts) addTo(byPart, startOf(part, 0), { ...watched, part });
      for (const edge of edgesOf(watched)) addTo(byEdge, edge, watched);
    }
  }
  const heldIn = (token: string, tokens: readonly string[]): string[] => {
    const stem = knownStemOf(token);
    const candidates = [
      ...(byStem.get(stem) ?? []),
      ...(byEdge.get(token) ?? []),
      ...(byEdge.get(`${token.slice(0, shortestEdge)}-`) ?? []),
      ...(byEdge.get(`-${token.slice(-shortestEdge)}`) ?? []),
      ...inside(token, byPart),
    ];
    return [
      ...candidates.filter((watched) => isFormOf(token, watched)),
      ...(phrases.get(stem) ?? []).filter(({ phrase }) => holdsPhrase(tokens, phrase)),
    ].map(({ asked }) => asked);
  };
  const places = new Map(words.map((word, place) => [word, place]));
  const placeOf = (word: string): number => places.get(word) ?? 0;
  return {
    heldBy: (tokens) => {
      const held = new Set([...new Set(tokens)].flatMap((token) => heldIn(token, tokens)));
      return [...held].sort((one, other) => placeOf(one) - placeOf(other));
    },
  };
};

/** What a token is looked up by besides: an irregular form whole, and the first or last letters of a compound. */
const edgesOf = ({ forms, tails, head }: WordForm): Set<string> =>
  new Set([
    ...forms,
    ...tails.map((tail) => `-${tail.slice(-shortestEdge)}`),
    ...(head === null ? [] : [`${head.slice(0, shortestEdge)}-`]),
  ]);

/** Longer ones are no words, and hostile pages shall not cost much. */
const longestToken = 200;

/** Every watched word that may stand in the token, from any of its letters on. */
const inside = (token: string, byPart: ReadonlyMap<string, WatchedPart[]>): Watched[] => {
  const found: Watched[] = [];
  for (let at = 0; at + shortestInCompound <= Math.min(token.length, longestToken); at += 1)
    for (const watched of byPart.get(startOf(token, at)) ?? [])
      if (token.startsWith(watched.part, at)) found.push(watched);
  return found;
};

const startOf = (text: string, at: number): string => text.slice(at, at + shortestInCompound);

const addTo = <Value>(map: Map<string, Value[]>, key: string, value: Value): void => {
  const values = map.get(key);
  if (values === undefined) map.set(key, [value]);
  else values.push(value);
};
