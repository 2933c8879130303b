import { type Decision, decisionKinds } from '../../shared/domain/decision.ts';

/** A decision a person read and labelled. */
export type LabelledDecision = {
  label: Decision['kind'];
  from: string;
  /** How many recommendation points were put before the body; 0 when that is not known. */
  points: number;
  text: string;
  /** What the person wrote beside the label: why it is in doubt, or "puts off a point" of a split decision. */
  note: string;
};

/** The rows of a table with tabs, by the names in its first line; `\n` stands for a new line. */
export const rowsOf = (table: string): Record<string, string>[] => {
  const [head = '', ...lines] = table.split('\n').filter((line) => line !== '');
  const names = head.split('\t');
  return lines.map((line) => {
    const cells = line.split('\t');
    return Object.fromEntries(names.map((name, at) => [name, (cells[at] ?? '').replaceAll('\\n', '\n')]));
  });
};

/** A label as a kind; throws on one that is not of the closed set, so that a misspelling never counts as an error of the rules. */
export const labelFrom = (word: string): Decision['kind'] => {
  const label = [...decisionKinds, 'split' as const].find((kind) => kind === word);
  if (label === undefined) throw new Error(`"${word}" is not a kind of decision`);
  return label;
};
