import type { Change } from '../change.ts';
import { type Decision, saysSomething } from '../decision.ts';
import { saysTheSame } from '../noise/says-the-same.ts';
import { changeOf, type ItemComparison } from './item-comparison.ts';
import { isOtherwiseThanRecommended } from './otherwise-than-recommended.ts';

/** What became of an item's decision. A text that is the same and read otherwise is no new decision. */
export const decisionChanges = (comparison: ItemComparison): Change[] => {
  const about = changeOf(comparison, 'decision');
  const [read, readNow] = [comparison.before.decision, comparison.after.decision];
  if (read !== null && readNow !== null && saysTheSame(read.text, readNow.text))
    return isReread(read, readNow) ? [{ kind: 'decision-reread', ...about, before: read, after: readNow }] : [];
  const [before, after] = [decisionSaid(read), decisionSaid(readNow)];
  if (after === null) return before === null ? [] : [{ kind: 'decision-withdrawn', ...about, before }];
  if (before === null) return [recorded(comparison, after)];
  return [{ kind: 'decision-reworded', ...about, before, after }];
};

/** Noise may make us read otherwise too, as numbers before points that were lost: that is no news of anybody's. */
const isReread = (before: Decision, after: Decision): boolean =>
  before.text === after.text && before.kind !== after.kind;

/** A decision that says nothing yet - empty, or not released - is none to tell of. */
const decisionSaid = (decision: Decision | null): Decision | null =>
  decision !== null && saysSomething(decision) ? decision : null;

const recorded = (comparison: ItemComparison, decision: Decision): Change => {
  const { before, after } = comparison;
  // Minutes may leave out what the agenda recommended.
  const recommendations = after.recommendations.length > 0 ? after.recommendations : before.recommendations;
  const otherwiseThanRecommended = isOtherwiseThanRecommended(decision, recommendations);
  return { kind: 'decision-recorded', ...changeOf(comparison, 'decision'), decision, otherwiseThanRecommended };
};
