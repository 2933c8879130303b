import { cancellationIn } from './cancellation.ts';
import { normalised } from './danish.ts';
import type { PublicationId } from './ids.ts';
import type { AgendaItem } from './meeting.ts';
import type { PublicationOfSitting } from './merge-publications.ts';

/**
 * A sitting's publications as they are to be merged. An agenda that was put out again under a new id replaces the one that
 * the list no longer shows; those that hold different items are one meeting in parts, of which the later only add to the
 * first. `unlisted` are the ids that the list no longer shows.
 */
export const publicationsToMerge = (
  publications: readonly PublicationOfSitting[],
  unlisted: ReadonlySet<PublicationId>,
): PublicationOfSitting[] => {
  const current = publications.filter((one) => !isReplaced(one, { publications, unlisted }));
  const later = new Set([...Map.groupBy(current, kindOf).values()].flatMap(laterParts));
  return current.map((one) => (later.has(one) ? asAddition(one) : one));
};

const kindOf = ({ publication }: PublicationOfSitting): string => `${publication.stage}|${publication.supplementary}`;

type Sitting = { publications: readonly PublicationOfSitting[]; unlisted: ReadonlySet<PublicationId> };

/** Absence from the list is not deletion: only another publication of the same that the list does show takes its place. */
const isReplaced = (one: PublicationOfSitting, { publications, unlisted }: Sitting): boolean =>
  unlisted.has(one.publication.publicationId) &&
  publications.some(
    (other) =>
      kindOf(one) === kindOf(other) &&
      !unlisted.has(other.publication.publicationId) &&
      !holdDifferentItems(one, other),
  );

/** What does not belong to the part that came out first. */
const laterParts = (ofOneKind: readonly PublicationOfSitting[]): PublicationOfSitting[] => {
  const parts = ofOneKind
    .toSorted((one, other) => (orderOf(one) < orderOf(other) ? -1 : 1))
    .reduce<PublicationOfSitting[][]>(withItsLike, []);
  return parts.slice(1).flat();
};

const withItsLike = (parts: PublicationOfSitting[][], one: PublicationOfSitting): PublicationOfSitting[][] => {
  const [like, others] = [true, false].map((wanted) =>
    parts.filter((part) => part.some((other) => !holdDifferentItems(one, other)) === wanted),
  ) as [PublicationOfSitting[][], PublicationOfSitting[][]];
  const first = parts[0];
  const joined = [...like.flat(), one];
  return first !== undefined && others.includes(first) ? [...others, joined] : [joined, ...others];
};

const orderOf = ({ releasedAt, publication }: PublicationOfSitting): string =>
  `${releasedAt ?? ''}|${publication.publicationId}`;

const asAddition = ({ publication, releasedAt }: PublicationOfSitting): PublicationOfSitting => ({
  publication: { ...publication, supplementary: true },
  releasedAt,
});

/** Whether two of a kind are parts of one meeting: a notice that it is cancelled is none, it takes the agenda's place. */
const holdDifferentItems = (one: PublicationOfSitting, other: PublicationOfSitting): boolean =>
  [one, other].every(({ publication }) => cancellationIn(publication) === null) && shareFewItems(one, other);

/** Fewer than half of the shorter one's items stand in the other: some, as the approval of the agenda, stand in every one. */
const shareFewItems = (
  { publication: one }: PublicationOfSitting,
  { publication: other }: PublicationOfSitting,
): boolean => {
  const [shorter, longer] =
    one.items.length <= other.items.length ? [one.items, other.items] : [other.items, one.items];
  const known = new Set(longer.flatMap(keysOf));
  const shared = shorter.filter((item) => keysOf(item).some((key) => known.has(key))).length;
  return shared * 2 < shorter.length;
};

const keysOf = ({ caseNumber, title }: AgendaItem): string[] => [
  `title ${normalised(title).toLocaleLowerCase('da')}`,
  ...(caseNumber === null ? [] : [`case ${normalised(caseNumber)}`]),
];
