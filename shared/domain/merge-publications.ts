import type { AgendaItem, Meeting } from './meeting.ts';
import { type PairedBy, pairItems } from './pair-items.ts';
import type { Publication } from './publication.ts';

/** One of a sitting's publications, and when the source says it came out (UTC instant; null where it does not say). */
export type PublicationOfSitting = { publication: Publication; releasedAt: string | null };

/**
 * One sitting, several publications: the minutes win over agendas, a later release over an earlier one of the same
 * rank, and a supplementary agenda adds its items: as an agenda to the agenda, as minutes to the minutes. Needs at
 * least one publication.
 */
export const mergePublications = (publications: readonly PublicationOfSitting[]): Meeting => {
  const [best, ...rest] = [...publications].sort(byRank);
  if (best === undefined) throw new Error('A meeting needs at least one publication.');
  const additions = rest.filter(({ publication }) => publication.supplementary && isOfStage(publication, best));
  return asMeeting(best.publication, additions.reduce(withAddedItems, best.publication.items));
};

const asMeeting = (
  { publicationId: _id, supplementary: _flag, ...meeting }: Publication,
  items: AgendaItem[],
): Meeting => ({ ...meeting, items });

/** Minutes hold what the agendas said, so only minutes can add to them. */
const isOfStage = ({ stage }: Publication, { publication: best }: PublicationOfSitting): boolean =>
  best.stage === 'agenda' || stage === 'minutes';

// A supplementary agenda may number its items from 1 again, and adds to cases of much the same title: neither a number nor
// likeness makes two items one here. One shown twice is better than one that is lost.
const uncertain: ReadonlySet<PairedBy> = new Set<PairedBy>(['position', 'likeness']);

const withAddedItems = (items: AgendaItem[], { publication }: PublicationOfSitting): AgendaItem[] => {
  const doubles = new Set(
    pairItems(items, publication.items).kept.flatMap(({ after, pairing }) =>
      uncertain.has(pairing.by) ? [] : [after],
    ),
  );
  return [...items, ...publication.items.filter((item) => !doubles.has(item))];
};

const byRank = (left: PublicationOfSitting, right: PublicationOfSitting): number =>
  rank(right) - rank(left) || laterFirst(left, right);

// Never by when we read them: two that both stay listed are read in turn, and the meeting would flip with each look.
const laterFirst = (left: PublicationOfSitting, right: PublicationOfSitting): number =>
  (right.releasedAt ?? '').localeCompare(left.releasedAt ?? '') ||
  right.publication.publicationId.localeCompare(left.publication.publicationId);

// The minutes of a supplementary agenda alone do not stand for the sitting: its agenda would vanish behind them.
const rank = ({ publication }: PublicationOfSitting): number => {
  if (publication.supplementary) return publication.stage === 'minutes' ? 1 : 0;
  return publication.stage === 'minutes' ? 3 : 2;
};
