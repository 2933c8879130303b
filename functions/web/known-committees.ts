import { wordsOf } from '../../shared/domain/danish.ts';
import { committeeLine, couldBeOneCommittee } from '../../shared/domain/register/committee-line.ts';
import type { Wish } from '../../shared/domain/subscription.ts';

export type NamedCommittees = { wishes: Wish[] } | { unknown: string; nearest: string[] };

const mostNamed = 10;

/**
 * Committees by the names that the source itself uses: what people write is shorter ("Kultur og Fritid", "UEB"). A name that
 * is not one committee's of a source we have read is the first `unknown` one, with the known names that are nearest to it;
 * nothing is known of a source not yet read.
 */
export const nameCommittees = (wishes: readonly Wish[], known: readonly string[]): NamedCommittees => {
  if (known.length === 0) return { wishes: [...wishes] };
  const named: Wish[] = [];
  for (const wish of wishes) {
    const name = wish.by === 'committee' ? nameOf(wish.committee, known) : null;
    if (wish.by === 'committee' && name === null)
      return { unknown: wish.committee, nearest: nearestTo(wish.committee, known) };
    named.push(name === null ? wish : { by: 'committee', committee: name });
  }
  return { wishes: named };
};

const nameOf = (written: string, known: readonly string[]): string | null => {
  const line = committeeLine(written);
  const exact = known.find((name) => committeeLine(name) === line);
  if (exact !== undefined) return exact;
  const possible = known.filter((name) => couldBeOneCommittee(name, written) || isShortFor(written, name));
  return possible.length === 1 ? (possible[0] ?? null) : null;
};

const linkWords = new Set(['og', 'samt', 'i', 'for', 'af']);

/** "UEB" is Uddannelses-, Erhvervs- og Beskæftigelsesudvalget, and so is "UEBU". */
const isShortFor = (written: string, name: string): boolean => {
  const initials = wordsOf(name)
    .filter((word) => !linkWords.has(word))
    .map(([first]) => first)
    .join('');
  const letters = written.trim().toLocaleLowerCase('da');
  return letters === initials || letters === `${initials}u`;
};

/** Those that share most beginnings of words with what was written first; the others as they are ordered. */
const nearestTo = (written: string, known: readonly string[]): string[] => {
  const beginnings = wordsOf(written).map((word) => word.slice(0, 4));
  const nearness = (name: string) =>
    wordsOf(name).filter((word) => beginnings.some((beginning) => word.startsWith(beginning))).length;
  return known.toSorted((one, other) => nearness(other) - nearness(one)).slice(0, mostNamed);
};
