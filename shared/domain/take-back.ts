import type { Alert, TakesBack } from './alert.ts';
import { type ChangedItem, type ItemChange, isAboutItem } from './change.ts';
import type { Decision } from './decision.ts';
import { pairItems } from './pair-items.ts';
import type { Correction, Revision } from './revision.ts';

/**
 * A change that takes something back, and the positions of the earlier revision's changes that told it. `released` are
 * those of them that are about another item, which is not put off after all.
 */
export type TakenBack = Correction & { told: ReadonlySet<number>; released: ReadonlySet<number> };

/**
 * What a revision takes back of an earlier one: for each change that corrects it, the positions of the earlier changes
 * about the same item, whatever its number is now. Only changes about items are ever told, so only they are taken back.
 */
export const takenBackOf = (revision: Revision, earlier: Revision): TakenBack[] => {
  const corrections = revision.corrects.filter((correction) => correction.revision === earlier.number);
  if (corrections.length === 0) return [];
  const isSame = sameItem(revision, earlier);
  return corrections.flatMap((correction) => {
    const change = revision.changes[correction.change];
    if (change === undefined || !isAboutItem(change)) return [];
    const own = positionsWhere(earlier, ({ item }) => isSame(change.item, item));
    const released = new Set(
      positionsWhere(earlier, isReleasedBy(change)).filter((position) => !own.includes(position)),
    );
    const told = new Set([...own, ...released]);
    return told.size === 0 ? [] : [{ ...correction, told, released }];
  });
};

/** What of it one alert told its reader, itself or as a correction of something earlier still. */
export const takenBackFrom = (alert: Alert, takenBack: readonly TakenBack[]): TakesBack[] =>
  takenBack
    .filter(({ told }) => toldPositions(alert).some((position) => told.has(position)))
    .map(({ change, revision }) => ({ change, revision, alertId: alert.alertId }));

/** The positions in its revision's list of changes that an alert told of, what it took back among them. */
export const toldPositions = ({ matches, corrects }: Alert): number[] => [
  ...matches.flatMap(({ changes }) => changes),
  ...corrects.map(({ change }) => change),
];

const positionsWhere = ({ changes }: Revision, isMeant: (change: ItemChange) => boolean): number[] =>
  changes.flatMap((change, position) => (isAboutItem(change) && isMeant(change) ? [position] : []));

/** Item 1 was read as putting off item 8, and does so no more: who heard that of item 8 heard it wrong. */
const isReleasedBy = (change: ItemChange): ((then: ItemChange) => boolean) => {
  const released = noLongerPutOff(change);
  return ({ kind, item }) => kind === 'item-postponed' && released.has(item.number);
};

/** Whether an item of the revision is that item of the earlier one; by title and case where it was on one agenda only. */
const sameItem = (revision: Revision, earlier: Revision) => {
  const { kept } = pairItems(earlier.meeting.items, revision.meeting.items);
  const before = new Map(kept.map((pair) => [itemKey(pair.after), itemKey(pair.before)]));
  return (now: ChangedItem, then: ChangedItem): boolean => {
    const known = before.get(itemKey(now));
    if (known !== undefined) return known === itemKey(then);
    return now.title === then.title && now.caseNumber === then.caseNumber;
  };
};

const noLongerPutOff = (change: ItemChange): Set<string> => {
  const { before, after } = decisionsIn(change);
  const still = new Set(after?.putsOff.map(({ itemNumber }) => itemNumber));
  return new Set(before?.putsOff.map(({ itemNumber }) => itemNumber).filter((number) => !still.has(number)));
};

const decisionsIn = (change: ItemChange): { before: Decision | null; after: Decision | null } => {
  switch (change.kind) {
    case 'decision-reread':
    case 'decision-reworded':
      return change;
    case 'decision-withdrawn':
      return { before: change.before, after: null };
    default:
      return { before: null, after: null };
  }
};

const itemKey = ({ number, sourceItemId, title }: ChangedItem): string => `${number}|${sourceItemId ?? ''}|${title}`;
