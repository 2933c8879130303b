import type { Decision } from '../../shared/domain/decision.ts';
import { readDecision } from '../../shared/domain/read-decision.ts';

/** A decision as the reader of decisions understands it; `recommendationPoints` were put to the vote. */
export const aDecision = (text = 'Taget til efterretning', recommendationPoints = 1): Decision =>
  readDecision(text, recommendationPoints);
