import type { SourceId } from '../ids.ts';
import type { Sitting, Sittings } from './sitting.ts';

const keptMilliseconds = 10 * 60_000;
const year = 365 * 86_400_000;

/** What a source has held in the last twelve months. */
export type History = { committees: string[]; sittings: Sitting[] };
export type HistoryOf = (source: SourceId) => Promise<History>;

/**
 * Reads a source's last twelve months when somebody first asks, and keeps them for ten minutes: a preview costs the
 * database one reading a source, however many people look.
 */
export const keptHistory = (sittings: Pick<Sittings, 'committeesOf' | 'ofCommittee'>, now: () => Date): HistoryOf => {
  const kept = new Map<SourceId, { history: Promise<History>; until: number }>();
  return (source) => {
    const known = kept.get(source);
    if (known !== undefined && now().getTime() < known.until) return known.history;
    const history = readHistory(source, sittings, new Date(now().getTime() - year).toISOString());
    kept.set(source, { history, until: now().getTime() + keptMilliseconds });
    history.catch(() => kept.delete(source));
    return history;
  };
};

/** What a source has held since an instant (UTC), as it stands now. */
export const readHistory = async (
  source: SourceId,
  sittings: Pick<Sittings, 'committeesOf' | 'ofCommittee'>,
  after: string,
): Promise<History> => {
  const committees = await sittings.committeesOf(source);
  const found = await Promise.all(committees.map((committee) => sittings.ofCommittee(source, committee, { after })));
  // A committee that goes on with another's work brings the other's meetings too.
  return { committees, sittings: [...new Map(found.flat().map((sitting) => [sitting.meetingId, sitting])).values()] };
};
