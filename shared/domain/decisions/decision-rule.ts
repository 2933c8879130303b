import type { DecisionKind } from '../decision.ts';

/**
 * A rule names a kind of decision by words in the main clause of a sentence.
 * - `moves`: what is done with the case itself; it comes before whatever else the sentence says.
 * - `decides`: of these, the one that stands first in the sentence is the verb that counts.
 * - `tells`: only when nothing is decided anywhere.
 */
export type DecisionRule = {
  kind: DecisionKind;
  weight: 'moves' | 'decides' | 'tells';
  fits: RegExp;
  /** Words that must stand in the clause too. */
  along?: RegExp;
  unless?: RegExp;
  examples: readonly string[];
};
