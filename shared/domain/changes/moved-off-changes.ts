import type { Change } from '../change.ts';
import type { AgendaItem } from '../meeting.ts';
import { saysTheSame } from '../noise/says-the-same.ts';
import { decisionChanges } from './decision-changes.ts';
import { changeOf, type ItemComparison } from './item-comparison.ts';
import type { SaidElsewhere } from './said-elsewhere.ts';

export type Said = { before: SaidElsewhere; after: SaidElsewhere };

/** The words that move an item: its own decision's, and those under another item. */
type MovingWords = { own: string[]; elsewhere: string[] };

/** Taken off, decided, put off: what became of an item. That its decision takes it off is told once, as that. */
export const outcomeChanges = (comparison: ItemComparison, said: Said): Change[] => {
  const withdrawal = withdrawalChanges(comparison, said);
  const isTold = withdrawal.length > 0 && comparison.after.decision?.kind === 'withdrawn';
  return [...withdrawal, ...(isTold ? [] : decisionChanges(comparison)), ...postponementChanges(comparison, said)];
};

/** Told once: what put an item off before, in whatever words, is not told again. */
const postponementChanges = (comparison: ItemComparison, said: Said): Change[] => {
  const { before, after } = comparison;
  const now = wordsPuttingOff(after, said.after);
  if (isIn(wordsPuttingOff(before, said.before)) || !isNew(now, comparison, said)) return [];
  return [{ kind: 'item-postponed', ...changeOf(comparison, 'decision'), ...postponementOf(after, said.after) }];
};

const withdrawalChanges = (comparison: ItemComparison, said: Said): Change[] => {
  const { before, after } = comparison;
  const now = wordsTakingOff(after, said.after);
  if (isIn(wordsTakingOff(before, said.before)) || !isNew(now, comparison, said)) return [];
  const decision = after.decision?.kind === 'withdrawn' ? after.decision : null;
  const quotes = [...now.own, ...now.elsewhere];
  return [{ kind: 'item-withdrawn', ...changeOf(comparison, 'decision'), decision, quotes }];
};

/** Until when an item is put off, and in which words: its own first, then those under another item. */
export const postponementOf = (item: AgendaItem, said: SaidElsewhere): { until: string | null; quotes: string[] } => {
  const { own, elsewhere } = wordsPuttingOff(item, said);
  const until = item.decision?.postponedUntil ?? said.putOff(item).find((putOff) => putOff.until !== null)?.until;
  return { until: until ?? null, quotes: [...own, ...elsewhere] };
};

const wordsPuttingOff = ({ decision, ...item }: AgendaItem, said: SaidElsewhere): MovingWords => ({
  own: decision?.kind === 'postponed' ? [decision.text] : [],
  elsewhere: said.putOff(item).map(({ quote }) => quote),
});

const wordsTakingOff = ({ decision, ...item }: AgendaItem, said: SaidElsewhere): MovingWords => ({
  own: decision?.kind === 'withdrawn' ? [decision.text] : [],
  elsewhere: said.takenOff(item).map(({ quote }) => quote),
});

const isIn = ({ own, elsewhere }: MovingWords): boolean => own.length + elsewhere.length > 0;

/** Where our reading is new and the words are not, nothing has happened to the item: `decision-reread` tells that. */
const isNew = ({ own, elsewhere }: MovingWords, { before }: ItemComparison, said: Said): boolean =>
  own.some((words) => before.decision === null || !saysTheSame(before.decision.text, words)) ||
  elsewhere.some((words) => !said.before.holds(words));
