import type { Decision, DecisionKind } from '../decision.ts';
import type { SittingItem } from './sitting.ts';

const finalKinds: ReadonlySet<string> = new Set<DecisionKind>([
  'approved',
  'approved-with-remark',
  'noted',
  'briefed',
  'rejected',
  'elected',
]);

/** Whether the decision ends its case: what is recommended, sent on or only talked about goes on elsewhere. */
export const isFinal = ({ decision }: Pick<SittingItem, 'decision'>): boolean => {
  if (decision === null) return false;
  if (decision.kind !== 'split') return finalKinds.has(decision.kind);
  return decision.outcomeKinds.length > 0 && decision.outcomeKinds.every((kind) => finalKinds.has(kind));
};

const passingKinds: ReadonlySet<string> = new Set<DecisionKind>([
  'recommended',
  'recommended-with-remark',
  'recommended-against',
  'referred',
  'no-position',
]);

/** Whether who decided so leaves the case to another body. */
export const passesOn = (kind: Decision['kind'] | null): boolean => kind !== null && passingKinds.has(kind);

/** How an item is put off: by its own decision, one point of it, or another item's words; null when it is not. */
export const putOffKind = ({
  decision,
  putOffElsewhere,
}: Pick<SittingItem, 'decision' | 'putOffElsewhere'>): 'postponed' | 'sent-back' | null => {
  const kinds: readonly string[] =
    decision === null ? [] : decision.kind === 'split' ? decision.outcomeKinds : [decision.kind];
  if (putOffElsewhere.length > 0 || kinds.includes('postponed')) return 'postponed';
  return kinds.includes('sent-back') ? 'sent-back' : null;
};
