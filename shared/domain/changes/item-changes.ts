import { type Change, type ChangeStage, changedItem } from '../change.ts';
import type { AgendaItem } from '../meeting.ts';
import type { Kin } from '../pairing/split-and-merged.ts';
import { attachmentChanges } from './attachment-changes.ts';
import { changePath } from './change-path.ts';
import { closingChanges } from './closing-changes.ts';
import type { ItemComparison } from './item-comparison.ts';
import { outcomeChanges, postponementOf, type Said } from './moved-off-changes.ts';
import { textChanges } from './text-changes.ts';
import { titleChanges } from './title-changes.ts';

/** All changes of an item that was there before: what became of it first, then what was written. */
export const changesOfKept = (comparison: ItemComparison, said: Said): Change[] => [
  ...outcomeChanges(comparison, said),
  ...closingChanges(comparison),
  ...titleChanges(comparison),
  ...textChanges(comparison),
  ...attachmentChanges(comparison),
];

type Unpaired = { stage: ChangeStage; said: Said; kin: Kin };

const aboutUnpaired = (item: AgendaItem, { stage }: Unpaired) => ({
  stage,
  path: changePath('items', item.number),
  item: changedItem(item),
  pairing: null,
});

/** A new item's texts and attachments are new with it; what became of it is told besides. */
export const changesOfAdded = (item: AgendaItem, unpaired: Unpaired): Change[] => {
  const origin = unpaired.kin.splitFrom(item);
  const splitFrom = origin === null ? null : changedItem(origin);
  return [{ kind: 'item-added', ...aboutUnpaired(item, unpaired), splitFrom }, ...changesOfFirstSeen(item, unpaired)];
};

/** What became of an item that is seen for the first time with its meeting. */
export const changesOfFirstSeen = (item: AgendaItem, { stage, said }: Unpaired): Change[] => {
  const undecided = { ...item, decision: null };
  const comparison: ItemComparison = { before: undecided, after: item, pairing: { by: 'position', sure: 0 }, stage };
  return outcomeChanges(comparison, said).map((change) => ({ ...change, pairing: null }));
};

/**
 * An item that is not there any more was taken off or put off when item 1 says so - which is told once; else it is absent,
 * and one look does not confirm that.
 */
export const changesOfAbsent = (item: AgendaItem, unpaired: Unpaired): Change[] => {
  const about = aboutUnpaired(item, unpaired);
  const { before, after } = unpaired.said;
  const quotes = after.takenOff(item).map(({ quote }) => quote);
  const postponement = postponementOf({ ...item, decision: null }, after);
  if (quotes.length > 0)
    return before.takenOff(item).length > 0 ? [] : [{ kind: 'item-withdrawn', ...about, decision: null, quotes }];
  if (postponement.quotes.length > 0)
    return before.putOff(item).length > 0 ? [] : [{ kind: 'item-postponed', ...about, ...postponement }];
  const whole = unpaired.kin.mergedInto(item);
  return [{ kind: 'item-absent', ...about, confirmed: false, mergedInto: whole === null ? null : changedItem(whole) }];
};
