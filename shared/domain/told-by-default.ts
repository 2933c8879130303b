import type { Change, ChangeKind } from './change.ts';

/**
 * Whether a change is told to who asked for its item, its committee or its source. What happened to a case is told; what only
 * happened to a page is kept and shown, and told where an edit after publication may hide something.
 */
export const isToldByDefault = (change: Change): boolean => {
  switch (change.kind) {
    case 'decision-recorded':
    case 'decision-reworded':
    case 'decision-withdrawn':
    case 'item-postponed':
    case 'item-returned':
    case 'item-overdue':
    case 'case-decided':
    case 'item-withdrawn':
    case 'item-added':
    case 'item-closed':
    case 'item-opened':
    case 'attachment-added':
    case 'meeting-cancelled':
      return true;
    // One look is not enough: pages fail in the middle of an answer.
    case 'item-absent':
      return change.confirmed;
    // Agendas are mended until the meeting, and minutes print its text anew: told of all that, nobody would read on.
    case 'item-reworded':
    case 'attachment-removed':
    case 'attachment-replaced':
      return change.stage === 'after-publication';
    // Minutes say where the meeting was held, which is no move any more.
    case 'meeting-moved':
      return change.stage === 'before-meeting';
    // The case is the same under another title; who follows its words has been told of the item.
    case 'item-retitled':
    // Nothing has happened but in our reading; whoever was told wrong gets a correction.
    case 'decision-reread':
    // A meeting says nothing yet; agendas are for those who ask for them; minutes are told with what stands in them.
    case 'meeting-announced':
    case 'agenda-published':
    case 'minutes-published':
      return false;
  }
};

/** Kinds that nobody is told of, whatever they ask for: our own reading is no news, and minutes tell through their items. */
const neverTold: readonly ChangeKind[] = ['decision-reread', 'meeting-announced', 'minutes-published'];

/**
 * Whether who chose the change's kind is told of it, though others are not: edits of an agenda, say. What is not certain,
 * or no change at all, stays untold.
 */
export const isChoosable = (change: Change): boolean => {
  if (change.kind === 'item-absent' || change.kind === 'meeting-moved') return isToldByDefault(change);
  return !neverTold.includes(change.kind);
};
