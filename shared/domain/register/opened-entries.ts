import { dueDate } from '../decisions/commitments.ts';
import { danishDateOf } from './danish-calendar.ts';
import { putOffKind } from './item-decisions.ts';
import { entryId, type RegisterEntry } from './register-entry.ts';
import type { Sitting, SittingItem } from './sitting.ts';

/** The entries that a sitting opens, as they stand before anything is known of what became of them. */
export const openedEntries = (sitting: Sitting): RegisterEntry[] => {
  if (sitting.cancelled) return [];
  const opened = sitting.items.flatMap((item) => putOff(item, sitting) ?? promised(item, sitting) ?? []);
  // A supplementary agenda may number its items from 1 again; the key tells by number.
  return [...new Map(opened.toReversed().map((entry) => [entryId(entry), entry])).values()].reverse();
};

const putOff = (item: SittingItem, sitting: Sitting): RegisterEntry | null => {
  const kind = putOffKind(item);
  if (kind === null) return null;
  const { decision, putOffElsewhere } = item;
  const byItself = putOffKind({ decision, putOffElsewhere: [] }) !== null;
  return {
    ...newEntry(item, sitting),
    kind,
    until:
      decision?.postponedUntil ?? putOffElsewhere.find(({ until }) => until !== null)?.until ?? dueWords(item, sitting),
    referredTo: decision?.referredTo ?? null,
    quotes: [...(byItself && decision !== null ? [decision.text] : []), ...putOffElsewhere.map(({ quote }) => quote)],
  };
};

/** Only what names a time can fall due; of several promises the first to fall due is followed. */
const promised = (item: SittingItem, sitting: Sitting): RegisterEntry | null => {
  const [first] = datedPromises(item, sitting);
  if (first === undefined) return null;
  return { ...newEntry(item, sitting), kind: 'promised', until: first.dueWords, quotes: [first.quote] };
};

const dueWords = (item: SittingItem, sitting: Sitting): string | null =>
  datedPromises(item, sitting)[0]?.dueWords ?? null;

const datedPromises = ({ decision }: SittingItem, { startsAt }: Sitting) => {
  const madeOn = danishDateOf(startsAt);
  return (decision?.commitments ?? [])
    .flatMap(({ quote, dueWords: words }) => {
      const due = dueDate(words, madeOn);
      return due === null || due <= madeOn ? [] : [{ quote, dueWords: words, due }];
    })
    .sort((left, right) => left.due.localeCompare(right.due));
};

const newEntry = (
  { number, title, caseNumber }: SittingItem,
  { sourceId, meetingId, committee, startsAt, capturedAt }: Sitting,
): RegisterEntry => ({
  sourceId,
  meetingId,
  committee,
  itemNumber: number,
  caseNumber,
  title,
  kind: 'postponed',
  postponedAt: startsAt,
  until: null,
  referredTo: null,
  quotes: [],
  standing: false,
  times: 1,
  firstPostponedAt: startsAt,
  status: 'open',
  returned: null,
  decided: null,
  overdue: null,
  checkAt: null,
  recordedAt: capturedAt,
});
