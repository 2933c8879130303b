import { type PutOff, saysSomething } from '../decision.ts';
import { itemsTakenOff, type TakenOff } from '../decisions/taken-off.ts';
import type { AgendaItem, Meeting } from '../meeting.ts';
import { quietText } from '../noise/quiet-text.ts';

type Numbered = Pick<AgendaItem, 'number'>;

/** What a meeting's items say about other items of it, and whether words stood in it at all. */
export type SaidElsewhere = {
  putOff: (item: Numbered) => PutOff[];
  takenOff: (item: Numbered) => TakenOff[];
  /** Whether these words stand in some decision of the meeting. */
  holds: (words: string) => boolean;
};

export const saidElsewhere = (meeting: Meeting | null): SaidElsewhere => {
  const items = meeting?.items ?? [];
  const putOff = Map.groupBy(items.flatMap(putOffBy), ({ itemNumber }) => itemNumber);
  const takenOff = Map.groupBy(items.flatMap(takenOffBy), ({ itemNumber }) => itemNumber);
  return {
    putOff: ({ number }) => putOff.get(number) ?? [],
    takenOff: ({ number }) => takenOff.get(number) ?? [],
    holds: (words) => {
      const quiet = quietText(words);
      return items.some(({ decision }) => decision !== null && quietText(decision.text).includes(quiet));
    },
  };
};

/**
 * Whose a number is that an item which is gone and one which is there have both had: a number names an item as the agenda
 * had it. But what is put off is mostly left in the minutes, so one that is there without a decision of its own is meant.
 */
export const saidOfEach = (
  said: SaidElsewhere,
  { present, absent }: { present: readonly AgendaItem[]; absent: readonly AgendaItem[] },
): { ofPresent: SaidElsewhere; ofAbsent: SaidElsewhere } => {
  const gone = new Set(absent.map(({ number }) => number));
  const waiting = new Set(present.filter(waits).map(({ number }) => number));
  const isGone = (number: string) => gone.has(number);
  const isPutOffGone = (number: string) => isGone(number) && !waiting.has(number);
  return {
    ofPresent: only(said, { putOff: (number) => !isPutOffGone(number), takenOff: (number) => !isGone(number) }),
    ofAbsent: only(said, { putOff: isPutOffGone, takenOff: isGone }),
  };
};

type IsMeant = (number: string) => boolean;

const only = (said: SaidElsewhere, isMeant: { putOff: IsMeant; takenOff: IsMeant }): SaidElsewhere => ({
  ...said,
  putOff: (item) => (isMeant.putOff(item.number) ? said.putOff(item) : []),
  takenOff: (item) => (isMeant.takenOff(item.number) ? said.takenOff(item) : []),
});

const waits = ({ decision }: AgendaItem): boolean =>
  decision === null || !saysSomething(decision) || decision.kind === 'postponed';

const putOffBy = ({ decision, number }: AgendaItem): PutOff[] =>
  (decision?.putsOff ?? []).filter(({ itemNumber }) => itemNumber !== number);

/** Only the item about the agenda takes items off it; "punkt 1" there may be a point of its own recommendation. */
const takenOffBy = (item: AgendaItem, index: number): TakenOff[] =>
  item.decision === null || !(index === 0 || /dagsorden/iu.test(item.title.slice(0, 400)))
    ? []
    : itemsTakenOff(item.decision.text).filter(
        ({ itemNumber }) => itemNumber !== item.number && Number.parseInt(itemNumber, 10) > item.recommendations.length,
      );
