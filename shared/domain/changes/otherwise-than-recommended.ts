import type { Decision, DecisionKind } from '../decision.ts';

const against: ReadonlySet<Decision['kind']> = new Set<DecisionKind>(['rejected', 'recommended-against']);
/** A recommendation to say no: then "ikke godkendt" is what was recommended. */
const asksForNo = /(?<!\p{L})(?:afslag|afslå|afslås|afvise|afvises|forkaste|forkastes|ikke)(?!\p{L})/iu;
const longestPoint = 2000;

/**
 * Whether a decision plainly goes against what was put to the vote: a point is rejected, or recommended against, that did
 * not itself ask for a refusal. To put off, send back, remark on or take note of a thing is not that, nor is a decision
 * we read as unclear; and where no recommendation is known nothing can be said.
 */
export const isOtherwiseThanRecommended = (decision: Decision, recommendations: readonly string[]): boolean => {
  if (recommendations.length === 0) return false;
  if (against.has(decision.kind)) return !recommendations.some((point) => asksForNo.test(point.slice(0, longestPoint)));
  if (decision.kind !== 'split') return false;
  return decision.outcomes.some(({ kind, point }) => against.has(kind) && !asksForNoIn(point, recommendations));
};

const asksForNoIn = (point: string | null, recommendations: readonly string[]): boolean => {
  const own = recommendations[Number.parseInt(point ?? '', 10) - 1];
  return (own === undefined ? recommendations : [own]).some((each) => asksForNo.test(each.slice(0, longestPoint)));
};
