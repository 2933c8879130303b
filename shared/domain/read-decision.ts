import type { Decision, DecisionKind, Outcome } from './decision.ts';
import { besideTheDecision } from './decisions/beside-the-decision.ts';
import { commitmentsIn } from './decisions/commitments.ts';
import { type DecisionPart, decisionParts } from './decisions/decision-parts.ts';
import { kindOfAll } from './decisions/kind-of-all.ts';
import { longestText } from './decisions/longest-text.ts';
import { otherItemsIn, ownOutcomes } from './decisions/other-items.ts';
import { postponementTarget } from './decisions/postponement-target.ts';
import { readPart } from './decisions/read-part.ts';
import { referredTo } from './decisions/referral.ts';
import { joinedLines } from './decisions/statements.ts';
import { votesIn } from './decisions/votes.ts';

/**
 * Reads a decision: its kind as a whole, and per recommendation point, each with the words it rests on. Where the words
 * do not carry a kind the answer is `unclear`. `text` is as published, attendance lines taken off; `recommendationPoints`
 * says how many points were put to the vote. With the item's own number, "punkt 4 udsættes" under item 4 is about itself.
 */
export const readDecision = (
  text: string,
  recommendationPoints: number,
  { itemNumber = null }: { itemNumber?: string | null } = {},
): Decision => {
  const parts = partsOf(text.slice(0, longestText), recommendationPoints);
  const others = otherItemsIn(text, { recommendationPoints, itemNumber });
  const outcomes = withoutIdleOpening(
    ownOutcomes(
      parts.flatMap((part) => readPart(part, others)),
      others,
    ),
  );
  const isPutOff = outcomes.some((outcome) => outcome.kind === 'postponed');
  return {
    kind: outcomes.length === 0 ? kindWithoutOutcomes(text) : kindOfAll(outcomes),
    text,
    outcomes,
    postponedUntil: isPutOff ? postponementTarget(text) : null,
    putsOff: others.putsOff,
    referredTo: outcomes.some((outcome) => movesOn.has(outcome.kind)) ? referredTo(text) : null,
    votes: votesIn(text),
    ...besideTheDecision(text, outcomes),
    commitments: commitmentsIn(text),
  };
};

const movesOn: ReadonlySet<DecisionKind> = new Set<DecisionKind>(['sent-back', 'referred']);

/** Words that carry no outcome are unclear; no words at all are no decision. */
const kindWithoutOutcomes = (text: string): DecisionKind => (text.trim() === '' ? 'empty' : 'unclear');

/** What stands before the first number is an opening; it counts only when it decides something itself. */
const withoutIdleOpening = (outcomes: Outcome[]): Outcome[] => {
  const isNumbered = outcomes.some((outcome) => outcome.point !== null);
  return isNumbered ? outcomes.filter(({ point, kind }) => point !== null || !isIdle.has(kind)) : outcomes;
};
const isIdle: ReadonlySet<DecisionKind> = new Set<DecisionKind>(['unclear', 'other', 'empty']);

/** As many bare lines as there were points are one each, their numbers lost in publishing ("Godkendt\nGodkendt"). */
const partsOf = (text: string, recommendationPoints: number): DecisionPart[] => {
  const parts = decisionParts(text);
  const lines = joinedLines(text);
  const isNumbered = parts.some(({ points }) => points.length > 0);
  if (recommendationPoints < 2 || lines.length !== recommendationPoints || isNumbered) return parts;
  return lines.map((line, index) => ({ points: [String(index + 1)], text: line.trim() }));
};
