import { cancellationIn } from './cancellation.ts';
import type { Change, ChangeStage } from './change.ts';
import { changesOfAbsent, changesOfAdded, changesOfFirstSeen, changesOfKept } from './changes/item-changes.ts';
import { meetingChanges } from './changes/meeting-changes.ts';
import { saidElsewhere, saidOfEach } from './changes/said-elsewhere.ts';
import { withinSpace } from './changes/within-space.ts';
import type { AgendaItem, Meeting } from './meeting.ts';
import { type ItemPair, type PairedItems, pairItems } from './pair-items.ts';
import { kinAmong } from './pairing/split-and-merged.ts';

/**
 * The changes from one state of a meeting to the next; `before` is null at first sight of the meeting. What is about the
 * meeting comes first, then the items' changes in the order of the items, then what is not there any more.
 */
export const compareMeetings = (before: Meeting | null, after: Meeting): Change[] => {
  const stage = stageOf(before, after);
  const paired = pairItems(before?.items ?? [], after.items);
  return withinSpace([...meetingChanges({ before, after, stage }), ...itemChanges({ before, after, stage }, paired)]);
};

const stageOf = (before: Meeting | null, after: Meeting): ChangeStage => {
  if (before?.stage === 'minutes') return 'after-publication';
  return after.stage === 'agenda' ? 'before-meeting' : 'with-minutes';
};

type States = { before: Meeting | null; after: Meeting; stage: ChangeStage };

const itemChanges = ({ before, after, stage }: States, { kept, added, absent }: PairedItems): Change[] => {
  const [then, now] = [saidElsewhere(before), saidElsewhere(after)];
  const { ofPresent, ofAbsent } = saidOfEach(now, { present: after.items, absent });
  const said = { before: then, after: ofPresent };
  const kin = kinAmong(kept);
  const changesOfNew = hadAgenda(before) ? changesOfAdded : changesOfFirstSeen;
  // A cancelled meeting's agenda is not held against it: its items went with it, and the notice is no item of it.
  const isCancelled = cancellationIn(after) !== null;
  const isOfAgenda = ({ pairing }: ItemPair) => !isCancelled || pairing.by !== 'position';
  const of = new Map<AgendaItem, Change[]>([
    ...kept.filter(isOfAgenda).map((pair) => [pair.after, changesOfKept({ ...pair, stage }, said)] as const),
    ...(isCancelled ? [] : added).map((item) => [item, changesOfNew(item, { stage, said, kin })] as const),
  ]);
  const gone = isCancelled || !hadAgenda(before) ? [] : absent;
  return [
    ...after.items.flatMap((item) => of.get(item) ?? []),
    ...gone.flatMap((item) => changesOfAbsent(item, { stage, said: { before: then, after: ofAbsent }, kin })),
  ];
};

/** Whether the meeting showed an agenda before: items that come with the first one are not added to anything. */
const hadAgenda = (before: Meeting | null): boolean =>
  before !== null && before.items.length > 0 && cancellationIn(before) === null;
