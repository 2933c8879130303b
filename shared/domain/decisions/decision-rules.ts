import { decidingRules } from './deciding-rules.ts';
import type { DecisionRule } from './decision-rule.ts';
import { movingRules } from './moving-rules.ts';
import { tellingRules } from './telling-rules.ts';

/** All rules, in the order they are tried. */
export const decisionRules: readonly DecisionRule[] = [...movingRules, ...decidingRules, ...tellingRules];
