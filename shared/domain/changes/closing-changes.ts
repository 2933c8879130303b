import type { Change } from '../change.ts';
import { changeOf, type ItemComparison } from './item-comparison.ts';

/** That an item went behind closed doors, or came out. */
export const closingChanges = (comparison: ItemComparison): Change[] => {
  const { before, after } = comparison;
  if (before.closed === after.closed) return [];
  return [{ kind: after.closed ? 'item-closed' : 'item-opened', ...changeOf(comparison, 'closed') }];
};
