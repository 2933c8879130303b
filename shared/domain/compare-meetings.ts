import { type Change, type ChangeStage, changedItem, postponementOf } from './change.ts';
import { normalised } from './danish.ts';
import { type Decision, type PutOff, saysSomething } from './decision.ts';
import type { AgendaItem, Meeting } from './meeting.ts';
import { saysTheSame } from './noise.ts';
import { type ItemPair, pairItems } from './pair-items.ts';

/**
 * The changes from one state of a meeting to the next; `before` is null at first sight of the meeting. Item changes
 * come in the order of the items.
 */
export const compareMeetings = (before: Meeting | null, after: Meeting): Change[] => {
  const stage = stageOf(before, after);
  const { kept, added, absent } = pairItems(before?.items ?? [], after.items);
  const said = { before: putOffs(before), after: putOffs(after) };
  const of = new Map<AgendaItem, Change[]>([
    ...kept.map((pair) => [pair.after, changesInItem(pair, stage, said)] as const),
    ...added.map(
      (item) => [item, changesOfNewItem(item, { stage, wasThere: before !== null, said: said.after })] as const,
    ),
  ]);
  return [
    ...publicationChanges(before, after, stage),
    ...after.items.flatMap((item) => of.get(item) ?? []),
    ...absent.map((item): Change => ({ kind: 'item-absent', stage, item: changedItem(item) })),
  ];
};

const stageOf = (before: Meeting | null, after: Meeting): ChangeStage => {
  if (after.stage === 'agenda') return 'before-meeting';
  return before?.stage === 'minutes' ? 'after-publication' : 'with-minutes';
};

const publicationChanges = (before: Meeting | null, after: Meeting, stage: ChangeStage): Change[] => {
  const items = after.items.length;
  if (after.stage === 'minutes' && before?.stage !== 'minutes') return [{ kind: 'minutes-published', stage, items }];
  return before === null ? [{ kind: 'agenda-published', stage, items }] : [];
};

/** What the other items say about putting this one off. */
const putOffs = (meeting: Meeting | null): PutOff[] =>
  meeting?.items.flatMap((item) =>
    (item.decision?.putsOff ?? []).filter(({ itemNumber }) => itemNumber !== item.number),
  ) ?? [];

const changesInItem = (pair: ItemPair, stage: ChangeStage, said: { before: PutOff[]; after: PutOff[] }): Change[] => [
  ...decisionChanges(pair, stage),
  ...postponementChanges(pair, stage, said),
  ...attachmentChanges(pair, stage),
];

const changesOfNewItem = (
  item: AgendaItem,
  { stage, wasThere, said }: { stage: ChangeStage; wasThere: boolean; said: PutOff[] },
): Change[] => {
  const nothing: AgendaItem = { ...item, decision: null };
  const pair: ItemPair = { before: nothing, after: item, pairedBy: 'case-number' };
  return [
    ...(wasThere ? [{ kind: 'item-added', stage, item: changedItem(item) } as const] : []),
    ...decisionChanges(pair, stage),
    ...postponementChanges(pair, stage, { before: [], after: said }),
  ];
};

const decisionChanges = (pair: ItemPair, stage: ChangeStage): Change[] => {
  const item = changedItem(pair.after);
  const [before, after] = [decisionSaid(pair.before), decisionSaid(pair.after)];
  if (after === null) return before === null ? [] : [{ kind: 'decision-withdrawn', stage, item, before }];
  if (before !== null && saysTheSame(before, after)) return [];
  if (after.kind === 'withdrawn') return [{ kind: 'item-withdrawn', stage, item, decision: after }];
  if (before === null) return [{ kind: 'decision-recorded', stage, item, decision: after }];
  return [{ kind: 'decision-reworded', stage, item, before, after }];
};

/** A decision that says nothing yet - empty, or not released - is none to tell of. */
const decisionSaid = ({ decision }: AgendaItem): Decision | null =>
  decision !== null && saysSomething(decision) ? decision : null;

/** Told once: a postponement that stood before, in whatever words, is not told again. */
const postponementChanges = (
  { before, after }: ItemPair,
  stage: ChangeStage,
  said: { before: PutOff[]; after: PutOff[] },
): Change[] => {
  const now = postponementOf(after, { decision: after.decision, elsewhere: said.after });
  const then = postponementOf(before, { decision: before.decision, elsewhere: said.before });
  return now === null || then !== null ? [] : [{ kind: 'item-postponed', stage, item: changedItem(after), ...now }];
};

const attachmentChanges = ({ before, after }: ItemPair, stage: ChangeStage): Change[] => {
  const known = new Set(before.attachments.map(({ name }) => normalised(name)));
  return after.attachments
    .filter(({ name }) => !known.has(normalised(name)))
    .map((attachment) => ({ kind: 'attachment-added', stage, item: changedItem(after), attachment }));
};
