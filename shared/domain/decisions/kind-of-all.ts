import { wholeWords } from '../danish.ts';
import type { Decision, DecisionKind, Outcome } from '../decision.ts';

/** One kind for a whole decision: that of its points where they agree, `split` where they do not. */
export const kindOfAll = (outcomes: readonly Outcome[]): Decision['kind'] => {
  const kinds = new Set(outcomes.map((outcome) => outcome.kind));
  const telling = new Set([...kinds].filter((kind) => !saysLittle.has(kind)));
  if (telling.size === 0) return leastLittle(kinds);
  if (isNotedAndSettled(outcomes)) return 'split';
  const bases = new Set([...telling].map(withoutRemark));
  const [only] = bases;
  if (bases.size > 1 || only === undefined) return 'split';
  const isRemarked = telling.size > 1 || [...telling].some((kind) => kind !== only) || kinds.has('other');
  return isRemarked ? withRemark(only) : only;
};

const settles = wholeWords('beslutte(?:r|de)');

/** Beside a point that says what was decided, these add nothing to the kind. */
const saysLittle: ReadonlySet<DecisionKind> = new Set<DecisionKind>(['other', 'unclear', 'empty']);

const leastLittle = (kinds: ReadonlySet<DecisionKind>): DecisionKind => {
  if (kinds.has('other')) return 'other';
  return kinds.has('empty') && kinds.size === 1 ? 'empty' : 'unclear';
};

/** Taking note, and in the same breath settling something else, is not one decision. */
const isNotedAndSettled = (outcomes: readonly Outcome[]): boolean =>
  outcomes.some(({ kind }) => kind === 'noted') &&
  outcomes.some(({ kind, quote }) => kind === 'other' && settles.test(quote));

const withoutRemark = (kind: DecisionKind): DecisionKind => {
  if (kind === 'approved-with-remark') return 'approved';
  return kind === 'recommended-with-remark' ? 'recommended' : kind;
};

export const withRemark = (kind: DecisionKind): DecisionKind => {
  if (kind === 'approved') return 'approved-with-remark';
  return kind === 'recommended' ? 'recommended-with-remark' : kind;
};
