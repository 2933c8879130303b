import { folded } from './typed-text.ts';

/** The candidate that was most likely meant, or null where none is near: up to a third of the letters may be wrong. */
export const closest = (typed: string, candidates: readonly string[]): string | null => {
  const wanted = lower(typed);
  const most = Math.max(1, Math.floor(wanted.length / 3));
  const [best] = candidates
    .filter((candidate) => Math.abs(candidate.length - wanted.length) <= most + danishLetters)
    .map((candidate) => ({ candidate, apart: apartAsTyped(wanted, lower(candidate)) }))
    .filter(({ apart }) => apart <= most)
    .toSorted((one, other) => one.apart - other.apart);
  return best?.candidate ?? null;
};

/** A name has hardly more of them, and each is two letters on a keyboard without them. */
const danishLetters = 3;

/** "aeldre" is "ældre", and "fløg" is nearer to "følg" than "floeg" to "foelg". */
const apartAsTyped = (one: string, other: string): number =>
  Math.min(lettersApart(one, other), lettersApart(folded(one), folded(other)));

const lower = (text: string): string => text.toLocaleLowerCase('da');

/**
 * How many letters must be put in, left out, replaced or swapped with their neighbour to make one word of the other
 * (Damerau-Levenshtein distance, optimal string alignment).
 */
export const lettersApart = (one: string, other: string): number => {
  let [beforeLast, last]: [number[], number[]] = [[], range(other.length + 1)];
  for (let row = 1; row <= one.length; row += 1) {
    const current = [row];
    for (let column = 1; column <= other.length; column += 1) {
      const differs = one[row - 1] === other[column - 1] ? 0 : 1;
      const isSwapped =
        row > 1 && column > 1 && one[row - 1] === other[column - 2] && one[row - 2] === other[column - 1];
      current.push(
        Math.min(
          at(last, column) + 1,
          at(current, column - 1) + 1,
          at(last, column - 1) + differs,
          isSwapped ? at(beforeLast, column - 2) + 1 : Number.POSITIVE_INFINITY,
        ),
      );
    }
    [beforeLast, last] = [last, current];
  }
  return at(last, other.length);
};

const range = (length: number): number[] => Array.from({ length }, (_, index) => index);
const at = (row: readonly number[], column: number): number => row[column] ?? Number.POSITIVE_INFINITY;
