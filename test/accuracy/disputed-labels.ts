import { readFileSync } from 'node:fs';
import type { Decision } from '../../shared/domain/decision.ts';
import { labelFrom, rowsOf } from './labelled-decision.ts';
import type { Reading } from './measure.ts';

/** A label that reads wrong to us, and why. It is shown as disputed, and counts as an error all the same. */
export type Dispute = { begins: string; label: Decision['kind']; reading: Decision['kind']; why: string };

export const disputedLabels = (): Dispute[] =>
  rowsOf(readFileSync(new URL('disputed-labels.tsv', import.meta.url), 'utf8')).map(
    ({ begins = '', label = '', reading = '', why = '' }) => ({
      begins,
      label: labelFrom(label),
      reading: labelFrom(reading),
      why,
    }),
  );

/** Whether a dispute is about this reading: the same label, the same reading, and a text that begins so. */
export const isAbout = (dispute: Dispute, { labelled, decision }: Reading): boolean =>
  dispute.label === labelled.label && dispute.reading === decision.kind && labelled.text.startsWith(dispute.begins);
