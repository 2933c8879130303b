import { differOnlyInNumbering } from './numbering.ts';
import { quietText } from './quiet-text.ts';

/** Whether two texts say the same to a reader. */
export const saysTheSame = (before: string, after: string): boolean =>
  before === after || quietText(before) === quietText(after) || differOnlyInNumbering(before, after);
