import type { Accuracy } from './measure.ts';

/** The least that must be read right, in percent; of those put off none may be missed and none made up. */
export const thresholds = { byBase: 97, inFull: 92 };

export const percent = (part: number, whole: number): number => (whole === 0 ? 100 : (100 * part) / whole);

/** What falls short, in words; an empty list when nothing does. */
export const shortcomings = ({ count, rightByBase, rightInFull, missedPutOff, madeUpPutOff }: Accuracy): string[] => [
  ...below('right by base kind', percent(rightByBase, count), thresholds.byBase),
  ...below('right in full', percent(rightInFull, count), thresholds.inFull),
  ...(missedPutOff.length > 0 ? [`${missedPutOff.length} put off and missed`] : []),
  ...(madeUpPutOff.length > 0 ? [`${madeUpPutOff.length} put off and made up`] : []),
];

const below = (what: string, reached: number, least: number): string[] =>
  reached < least ? [`${reached.toFixed(1)} % ${what}, at least ${least} % wanted`] : [];
