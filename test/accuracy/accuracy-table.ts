import { type Dispute, isAbout } from './disputed-labels.ts';
import type { Accuracy, KindScore, Reading } from './measure.ts';
import { percent, shortcomings, thresholds } from './thresholds.ts';

/** What was measured on one labelled file, as lines to print. */
export const accuracyTable = (title: string, accuracy: Accuracy, disputes: readonly Dispute[]): string =>
  [
    `${title}: ${accuracy.count} decisions`,
    ...shares(accuracy),
    ...kindLines(accuracy.kinds),
    ...errorLines(accuracy.errors, disputes),
    ...listed('put off and missed', accuracy.missedPutOff),
    ...listed('put off and made up', accuracy.madeUpPutOff),
    verdict(accuracy),
  ].join('\n');

const shares = ({ count, rightByBase, rightInFull, errors, missedPutOff, madeUpPutOff }: Accuracy): string[] => {
  const unclear = errors.filter(({ decision }) => decision.kind === 'unclear').length;
  return [
    `  right in full      ${shareOf(rightInFull, count)}  (at least ${thresholds.inFull} %)`,
    `  right by base kind ${shareOf(rightByBase, count)}  (at least ${thresholds.byBase} %)`,
    `  put off            ${missedPutOff.length} missed, ${madeUpPutOff.length} made up`,
    `  errors             ${errors.length}: ${unclear} unclear, ${errors.length - unclear} wrong`,
  ];
};

const shareOf = (part: number, whole: number): string =>
  `${`${part} of ${whole}`.padStart(11)} ${percent(part, whole).toFixed(1).padStart(6)} %`;

const kindLines = (kinds: readonly KindScore[]): string[] => [
  `  ${'kind'.padEnd(24)} count precision recall`,
  ...kinds.map(
    ({ kind, labelled, read, right }) =>
      `  ${kind.padEnd(24)} ${String(labelled).padStart(5)} ${ratio(right, read).padStart(9)} ${ratio(right, labelled).padStart(6)}`,
  ),
];

const ratio = (part: number, whole: number): string => (whole === 0 ? '-' : (part / whole).toFixed(2));

const errorLines = (errors: readonly Reading[], disputes: readonly Dispute[]): string[] =>
  errors
    .toSorted((one, other) => one.labelled.label.localeCompare(other.labelled.label))
    .map((error) => {
      const dispute = disputes.find((candidate) => isAbout(candidate, error));
      return `  ${dispute ? 'disputed' : 'misread '} ${spoken(error)}${dispute ? `\n           ${dispute.why}` : ''}`;
    });

const listed = (what: string, readings: readonly Reading[]): string[] =>
  readings.map((reading) => `  ${what}: ${spoken(reading)}`);

const spoken = ({ labelled, decision }: Reading): string =>
  `${labelled.label} -> ${decision.kind} | ${labelled.from} | ${labelled.text.replaceAll('\n', ' / ')}`;

const verdict = (accuracy: Accuracy): string => {
  const short = shortcomings(accuracy);
  return short.length === 0 ? '  good enough' : `  NOT GOOD ENOUGH: ${short.join('; ')}`;
};
