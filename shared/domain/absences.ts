import type { Change, ChangedItem, ItemChange } from './change.ts';
import type { AgendaItem, Meeting } from './meeting.ts';
import type { Revision } from './revision.ts';

export type ItemAbsent = Extract<ItemChange, { kind: 'item-absent' }>;

/**
 * The absences that only one look has shown: those of a capture that the follow-ups after it have not confirmed. A baseline
 * has none: what it lacks is never told.
 */
export const unconfirmedAbsences = (capture: Revision, followUps: readonly Revision[]): ItemAbsent[] => {
  if (capture.silent) return [];
  const settled = new Set(
    followUps.flatMap(({ changes }) => changes.filter(isConfirmed).map(({ item }) => keyOf(item))),
  );
  return capture.changes.filter(isUnconfirmed).filter(({ item }) => !settled.has(keyOf(item)));
};

const isAbsent = (change: Change): change is ItemAbsent => change.kind === 'item-absent';
const isConfirmed = (change: Change): change is ItemAbsent => isAbsent(change) && change.confirmed;
const isUnconfirmed = (change: Change): change is ItemAbsent => isAbsent(change) && !change.confirmed;

/** The absent items as they stood in an earlier state of the meeting. */
export const absentItemsIn = (meeting: Meeting, absences: readonly ItemAbsent[]): AgendaItem[] => {
  const wanted = new Set(absences.map(({ item }) => keyOf(item)));
  return meeting.items.filter((item) => wanted.has(keyOf(item)));
};

/**
 * The meeting with items put back whose absence is not confirmed: compared with that, one that is back is nothing new, and
 * one that is still away is found absent again.
 */
export const withItemsBack = (meeting: Meeting, items: readonly AgendaItem[]): Meeting =>
  items.length === 0 ? meeting : { ...meeting, items: [...meeting.items, ...items] };

/** The changes, with those absences confirmed that an earlier look has shown as well. */
export const withConfirmed = (changes: readonly Change[], shownBefore: readonly ItemAbsent[]): Change[] => {
  const shown = new Set(shownBefore.map(({ item }) => keyOf(item)));
  return changes.map((change) =>
    isUnconfirmed(change) && shown.has(keyOf(change.item)) ? { ...change, confirmed: true } : change,
  );
};

/** An absence that is found again went when it was first seen to: not after the publication that only found it again. */
export const withFirstStage = (changes: readonly Change[], shownBefore: readonly ItemAbsent[]): Change[] => {
  const stages = new Map(shownBefore.map(({ item, stage }) => [keyOf(item), stage]));
  return changes.map((change) =>
    isUnconfirmed(change) ? { ...change, stage: stages.get(keyOf(change.item)) ?? change.stage } : change,
  );
};

const keyOf = ({ number, sourceItemId, caseNumber, title }: ChangedItem): string =>
  JSON.stringify([number, sourceItemId, caseNumber, title]);
