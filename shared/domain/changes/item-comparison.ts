import { type ChangedItem, type ChangeStage, changedItem } from '../change.ts';
import type { ItemPair, Pairing } from '../pair-items.ts';
import { changePath } from './change-path.ts';

/** One item in both states, at the stage at which they are compared. */
export type ItemComparison = ItemPair & { stage: ChangeStage };

/** What all changes of one item have in common; `parts` say where in the item it changed. */
export const changeOf = (
  { after, stage, pairing }: ItemComparison,
  ...parts: readonly string[]
): { stage: ChangeStage; path: string; item: ChangedItem; pairing: Pairing } => ({
  stage,
  path: changePath('items', after.number, ...parts),
  item: changedItem(after),
  pairing,
});
