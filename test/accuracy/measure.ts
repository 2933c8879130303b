import type { Decision } from '../../shared/domain/decision.ts';
import { readDecision } from '../../shared/domain/read-decision.ts';
import type { LabelledDecision } from './labelled-decision.ts';

type Kind = Decision['kind'];

/** A labelled decision beside what the rules made of it. */
export type Reading = { labelled: LabelledDecision; decision: Decision };

/** How one kind fared: how many are labelled so, how many were read so, and how many of those rightly. */
export type KindScore = { kind: Kind; labelled: number; read: number; right: number };

export type Accuracy = {
  count: number;
  rightInFull: number;
  /** `...-with-remark` counted as its base kind. */
  rightByBase: number;
  kinds: KindScore[];
  errors: Reading[];
  /** Put off (postponed, sent back, withdrawn) as a whole or in a point, and read as if it were not. */
  missedPutOff: Reading[];
  /** Read as put off, as a whole or in a point, and labelled as something else. */
  madeUpPutOff: Reading[];
};

const baseOf = (kind: Kind): string => kind.replace('-with-remark', '');
const putOff: ReadonlySet<Kind> = new Set<Kind>(['postponed', 'sent-back', 'withdrawn']);

export const readAll = (decisions: readonly LabelledDecision[]): Reading[] =>
  decisions.map((labelled) => ({ labelled, decision: readDecision(labelled.text, labelled.points) }));

/** Counts what was read right, what was not, and what was missed or made up of those put off. */
export const measure = (readings: readonly Reading[]): Accuracy => {
  const errors = readings.filter(({ labelled, decision }) => labelled.label !== decision.kind);
  const otherBase = errors.filter(({ labelled, decision }) => baseOf(labelled.label) !== baseOf(decision.kind));
  return {
    count: readings.length,
    rightInFull: readings.length - errors.length,
    rightByBase: readings.length - otherBase.length,
    kinds: scoresOf(readings),
    errors,
    missedPutOff: readings.filter((reading) => isPutOff(reading.labelled) && !readsPutOff(reading)),
    madeUpPutOff: readings.filter((reading) => !mayPutOff.has(reading.labelled.label) && readsPutOff(reading)),
  };
};

const isPutOff = ({ label, note }: LabelledDecision): boolean => putOff.has(label) || note === 'puts off a point';

// A split label does not say which of its points were put off.
const mayPutOff: ReadonlySet<Kind> = new Set<Kind>([...putOff, 'split']);

const readsPutOff = ({ decision: { outcomes } }: Reading): boolean => outcomes.some(({ kind }) => putOff.has(kind));

const scoresOf = (readings: readonly Reading[]): KindScore[] => {
  const kinds = new Set(readings.flatMap(({ labelled, decision }) => [labelled.label, decision.kind]));
  return [...kinds].sort().map((kind) => {
    const labelled = readings.filter((reading) => reading.labelled.label === kind);
    const read = readings.filter(({ decision }) => decision.kind === kind);
    const right = labelled.filter(({ decision }) => decision.kind === kind);
    return { kind, labelled: labelled.length, read: read.length, right: right.length };
  });
};
