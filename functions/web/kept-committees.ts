import type { SourceId } from '../../shared/domain/ids.ts';
import type { Sittings } from '../../shared/domain/register/sitting.ts';

const keptMilliseconds = 10 * 60_000;

export type CommitteesOf = (source: SourceId) => Promise<string[]>;

/** The committees that a source is known to have, by name; asked for again after ten minutes. */
export const keptCommittees = (sittings: Pick<Sittings, 'committeesOf'>, now: () => Date): CommitteesOf => {
  const kept = new Map<SourceId, { names: Promise<string[]>; until: number }>();
  return (source) => {
    const known = kept.get(source);
    if (known !== undefined && now().getTime() < known.until) return known.names;
    const names = sittings.committeesOf(source).then((found) => found.toSorted((a, b) => a.localeCompare(b, 'da')));
    kept.set(source, { names, until: now().getTime() + keptMilliseconds });
    names.catch(() => kept.delete(source));
    return names;
  };
};
