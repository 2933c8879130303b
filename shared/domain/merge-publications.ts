import type { AgendaItem, Meeting } from './meeting.ts';
import { pairItems } from './pair-items.ts';
import type { Publication } from './publication.ts';

/** What a sitting's publications say together, and when each was read. */
export type PublicationOfSitting = { publication: Publication; readAt: string };

/**
 * One sitting, several publications: the minutes win over agendas, a later reading over an earlier one of the same
 * rank, and a supplementary agenda adds its items to the agenda. Needs at least one publication.
 */
export const mergePublications = (publications: readonly PublicationOfSitting[]): Meeting => {
  const [best, ...rest] = [...publications].sort(byRank);
  if (best === undefined) throw new Error('A meeting needs at least one publication.');
  const additions =
    best.publication.stage === 'minutes' ? [] : rest.filter(({ publication }) => publication.supplementary);
  return asMeeting(best.publication, additions.reduce(withAddedItems, best.publication.items));
};

const asMeeting = (
  { publicationId: _id, supplementary: _flag, ...meeting }: Publication,
  items: AgendaItem[],
): Meeting => ({ ...meeting, items });

const withAddedItems = (items: AgendaItem[], { publication }: PublicationOfSitting): AgendaItem[] => [
  ...items,
  ...pairItems(items, publication.items).added,
];

const byRank = (left: PublicationOfSitting, right: PublicationOfSitting): number =>
  rank(right) - rank(left) || right.readAt.localeCompare(left.readAt);

const rank = ({ publication }: PublicationOfSitting): number => {
  if (publication.stage === 'minutes') return publication.supplementary ? 2 : 3;
  return publication.supplementary ? 0 : 1;
};
