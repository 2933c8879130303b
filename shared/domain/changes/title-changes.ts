import type { Change } from '../change.ts';
import { saysTheSame } from '../noise/says-the-same.ts';
import { changeOf, type ItemComparison } from './item-comparison.ts';

export const titleChanges = (comparison: ItemComparison): Change[] => {
  const [before, after] = [comparison.before.title, comparison.after.title];
  return saysTheSame(before, after) ? [] : [{ kind: 'item-retitled', ...changeOf(comparison, 'title'), before, after }];
};
