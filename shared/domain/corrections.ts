import { type Change, type ChangedItem, type ItemChange, isAboutItem } from './change.ts';
import { normalised } from './danish.ts';
import type { Decision } from './decision.ts';
import type { Correction, Revision } from './revision.ts';

const day = 24 * 3_600_000;
/** What the source takes back within a day was wrong when we told it; later it is a change like any other. */
const takenBackWithin = day;
/** How long a misreading of ours is worth correcting to those who were told. */
const rereadWithin = 14 * day;

type Taking = { takesBack: ReadonlySet<Change['kind']>; within: number };

const tellsDecision: ReadonlySet<Change['kind']> = new Set<Change['kind']>([
  'decision-recorded',
  'decision-reworded',
  'decision-reread',
  'item-withdrawn',
  'item-postponed',
  'case-decided',
]);

/**
 * Which of the new changes take back what an earlier revision told of the same item: the newest one that did. A revision that
 * was silent told nothing.
 */
export const correctionsIn = ({
  changes,
  earlier,
  now,
}: {
  changes: readonly Change[];
  earlier: readonly Revision[];
  now: Date;
}): Correction[] => {
  const told = earlier.filter(({ silent }) => !silent).sort((left, right) => right.number - left.number);
  return changes.flatMap((change, index) => {
    const taking = takingBack(change);
    if (taking === null || !isAboutItem(change)) return [];
    const revision = told.find((one) => isYoung(one, taking.within, now) && tells(one, change, taking));
    return revision === undefined ? [] : [{ change: index, revision: revision.number }];
  });
};

/** From when on (UTC instant) revisions are to be known for `correctionsIn`; null where none of the changes takes back. */
export const correctionsLookBackTo = (changes: readonly Change[], now: Date): string | null => {
  const longest = Math.max(0, ...changes.map((change) => takingBack(change)?.within ?? 0));
  return longest === 0 ? null : new Date(now.getTime() - longest).toISOString();
};

const takingBack = (change: Change): Taking | null => {
  switch (change.kind) {
    case 'decision-reworded':
      return saysOtherwise(change.before, change.after) ? { takesBack: tellsDecision, within: takenBackWithin } : null;
    case 'decision-withdrawn':
      return { takesBack: tellsDecision, within: takenBackWithin };
    case 'decision-reread':
      return { takesBack: tellsDecision, within: rereadWithin };
    case 'item-absent':
      return change.confirmed ? { takesBack: new Set(['item-added']), within: takenBackWithin } : null;
    case 'item-added':
      return { takesBack: new Set(['item-absent']), within: takenBackWithin };
    default:
      return null;
  }
};

/** Another kind, or a postponement - its own or another item's - that is no longer there. */
const saysOtherwise = (before: Decision, after: Decision): boolean =>
  before.kind !== after.kind ||
  (putsItselfOff(before) && !putsItselfOff(after)) ||
  before.putsOff.some(({ itemNumber }) => after.putsOff.every((kept) => kept.itemNumber !== itemNumber));

const putsItselfOff = ({ kind, outcomes }: Decision): boolean =>
  kind === 'postponed' || outcomes.some((outcome) => outcome.kind === 'postponed');

const isYoung = ({ capturedAt }: Revision, within: number, now: Date): boolean =>
  now.getTime() - Date.parse(capturedAt) <= within;

const tells = ({ changes }: Revision, taken: ItemChange, { takesBack }: Taking): boolean =>
  changes.some(
    (change) => isAboutItem(change) && takesBack.has(change.kind) && isTold(change) && isSame(change.item, taken.item),
  );

const isTold = (change: ItemChange): boolean => change.kind !== 'item-absent' || change.confirmed;

/** Within one meeting: by title where the case numbers do not contradict, or by case number and number together. */
const isSame = (one: ChangedItem, other: ChangedItem): boolean => {
  if (one.sourceItemId !== null && one.sourceItemId === other.sourceItemId) return true;
  const oneCase = one.caseNumber ?? other.caseNumber;
  const sameCase = oneCase === (other.caseNumber ?? one.caseNumber);
  return sameCase && (isSameTitle(one, other) || (oneCase !== null && one.number === other.number));
};

const isSameTitle = (one: ChangedItem, other: ChangedItem): boolean =>
  normalised(one.title).toLocaleLowerCase('da') === normalised(other.title).toLocaleLowerCase('da');
