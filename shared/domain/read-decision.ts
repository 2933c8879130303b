import type { Decision, DecisionKind, Outcome, PutOff } from './decision.ts';
import { besideTheDecision } from './decisions/beside-the-decision.ts';
import { commitmentsIn } from './decisions/commitments.ts';
import { type DecisionPart, decisionParts } from './decisions/decision-parts.ts';
import { kindOfAll } from './decisions/kind-of-all.ts';
import { longestText } from './decisions/longest-text.ts';
import { postponementTarget } from './decisions/postponement-target.ts';
import { itemsPutOff } from './decisions/put-off.ts';
import { readPart } from './decisions/read-part.ts';
import { referredTo } from './decisions/referral.ts';
import { joinedLines } from './decisions/statements.ts';
import { votesIn } from './decisions/votes.ts';

/**
 * Reads a decision: its kind as a whole, and per recommendation point, each with the words it rests on. Where the words
 * do not carry a kind the answer is `unclear`. `text` is as published, attendance lines taken off; `recommendationPoints`
 * says how many points were put to the vote.
 */
export const readDecision = (text: string, recommendationPoints: number): Decision => {
  const parts = partsOf(text.slice(0, longestText), recommendationPoints);
  const ownPoints = Math.max(recommendationPoints, highestPlainPoint(text));
  const putsOff = itemsPutOff(text).filter(
    ({ itemNumber }) => Number.parseInt(itemNumber, 10) > ownPoints || isCalledItem(text, itemNumber),
  );
  const outcomes = withoutIdleOpening(parts.flatMap((part) => readPart(part, putsOff))).filter(
    (outcome) => !isAboutOtherItem(outcome, putsOff),
  );
  const isPutOff = outcomes.some((outcome) => outcome.kind === 'postponed');
  return {
    kind: outcomes.length === 0 ? kindWithoutOutcomes(text) : kindOfAll(outcomes),
    text,
    outcomes,
    postponedUntil: isPutOff ? postponementTarget(text) : null,
    putsOff,
    referredTo: outcomes.some((outcome) => movesOn.has(outcome.kind)) ? referredTo(text) : null,
    votes: votesIn(text),
    ...besideTheDecision(text, outcomes),
    commitments: commitmentsIn(text),
  };
};

const movesOn: ReadonlySet<DecisionKind> = new Set<DecisionKind>(['sent-back', 'referred']);

/** Words that carry no outcome are unclear; no words at all are no decision. */
const kindWithoutOutcomes = (text: string): DecisionKind => (text.trim() === '' ? 'empty' : 'unclear');

/** The highest number that begins a line by itself ("2. Godkendt"): the text has at least so many points of its own. */
const highestPlainPoint = (text: string): number =>
  Math.max(0, ...[...text.matchAll(/^(\d{1,2})[a-z]?[ .:)-]/gmu)].map(([, number]) => Number(number)));

/** "Sag nr. 8" and "dagsordenspunkt 8" name an item of the agenda, never a point of a recommendation. */
const isCalledItem = (text: string, number: string): boolean =>
  new RegExp(`(?:sag|dagsordenspunkt)\\s{0,2}(?:nr\\.?)?\\s{0,2}${number}(?!\\d)`, 'iu').test(text);

/** "Punkt 8 udsættes" under another item is that item's outcome, not a point of this one. */
const isAboutOtherItem = ({ point, kind }: Outcome, putsOff: readonly PutOff[]): boolean =>
  kind === 'postponed' && putsOff.some(({ itemNumber }) => itemNumber === point);

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
