import { accuracyTable } from './accuracy-table.ts';
import { disputedLabels } from './disputed-labels.ts';
import { greve, hasGreve } from './greve.ts';
import type { LabelledDecision } from './labelled-decision.ts';
import { measure, readAll } from './measure.ts';
import { otherMunicipalities } from './other-municipalities.ts';
import { shortcomings } from './thresholds.ts';

// `npm run accuracy`: how well the rules read labelled decisions. Ends with 1 when a file falls short.
const disputes = disputedLabels();

const isGoodEnough = (title: string, decisions: readonly LabelledDecision[]): boolean => {
  const accuracy = measure(readAll(decisions));
  console.log(`${accuracyTable(title, accuracy, disputes)}\n`);
  return shortcomings(accuracy).length === 0;
};

if (!hasGreve) console.log('Greve, labelled by hand: not here (shared/data/decisions-labelled.tsv), not measured\n');
const judged = [
  ...(hasGreve ? [isGoodEnough('Greve, labelled by hand', greve())] : []),
  isGoodEnough('Other municipalities, made up', otherMunicipalities()),
];
process.exitCode = judged.includes(false) ? 1 : 0;
