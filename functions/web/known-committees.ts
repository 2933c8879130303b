import { committeeLine, couldBeOneCommittee } from '../../shared/domain/register/committee-line.ts';
import type { Wish } from '../../shared/domain/subscription.ts';

export type NamedCommittees = { wishes: Wish[] } | { unknown: string };

/**
 * Committees by the names that the source itself uses: what people write is shorter ("Kultur og Fritid"). A name that no
 * committee of a source we have read could have is the first `unknown` one; nothing is known of a source not yet read.
 */
export const nameCommittees = (wishes: readonly Wish[], known: readonly string[]): NamedCommittees => {
  const named = wishes.map((wish) =>
    wish.by === 'committee' ? { wish, name: nameOf(wish.committee, known) } : { wish },
  );
  const unknown = named.find((one) => 'name' in one && one.name === null)?.wish;
  if (known.length > 0 && unknown?.by === 'committee') return { unknown: unknown.committee };
  return {
    wishes: named.map((one) => ('name' in one && one.name ? { by: 'committee', committee: one.name } : one.wish)),
  };
};

const nameOf = (written: string, known: readonly string[]): string | null => {
  const line = committeeLine(written);
  const exact = known.find((name) => committeeLine(name) === line);
  if (exact !== undefined) return exact;
  const possible = known.filter((name) => couldBeOneCommittee(name, written));
  return possible.length === 1 ? (possible[0] ?? null) : null;
};
