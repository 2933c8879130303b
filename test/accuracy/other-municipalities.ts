import { readFileSync } from 'node:fs';
import { type LabelledDecision, labelFrom, rowsOf } from './labelled-decision.ts';

const file = new URL('../domain/decisions/other-municipalities.tsv', import.meta.url);

/** Made-up decisions in the wording of many municipalities, labelled before the rules were shown them. */
export const otherMunicipalities = (): LabelledDecision[] =>
  rowsOf(readFileSync(file, 'utf8')).map(({ kind = '', municipality = '', points = '', text = '', note = '' }) => ({
    label: labelFrom(kind),
    from: municipality,
    points: Number(points),
    text,
    note,
  }));
