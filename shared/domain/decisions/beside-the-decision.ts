import type { Outcome } from '../decision.ts';
import { readStatement } from './read-statement.ts';
import { statementsOf } from './statements.ts';
import { isPlainVote, isProcedure } from './voices.ts';

/** What is said beside the decision itself: the body's remarks, and the reasons of those who were of another mind. */
export const besideTheDecision = (
  text: string,
  outcomes: readonly Outcome[],
): { remarks: string[]; minority: string[] } => {
  const statements = statementsOf(text);
  const deciding = new Set(outcomes.map(({ quote }) => quote));
  const ofBody = statements.filter(({ voice }) => voice === 'body').map((statement) => statement.text);
  return {
    remarks: ofBody.filter((sentence) => isRemark(sentence, deciding)),
    minority: statements
      .filter(({ voice, text: words }) => voice === 'member' && !isPlainVote(words) && !isProcedure(words))
      .map((statement) => statement.text),
  };
};

const isRemark = (sentence: string, deciding: ReadonlySet<string>): boolean => {
  const { remarked, weight, kind } = readStatement(sentence);
  return remarked || (!deciding.has(sentence) && weight === 'other' && kind === 'other');
};
