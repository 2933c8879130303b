import { normalised } from './danish.ts';
import type { AgendaItem } from './meeting.ts';

/** How two items were found to be one: the first way that fits, surest first. */
export type PairedBy = 'case-number' | 'title' | 'source-id' | 'position';
export type ItemPair = { before: AgendaItem; after: AgendaItem; pairedBy: PairedBy };
export type PairedItems = { kept: ItemPair[]; added: AgendaItem[]; absent: AgendaItem[] };

type Way = { pairedBy: PairedBy; keyOf: (item: AgendaItem) => string | null };

// Item numbers shift when an item is inserted, so the case number comes first; one case can stand twice on an agenda,
// then the title tells them apart. Items without a case number go by title, then by the source's id, and what is left
// by its number, which is all we have.
const ways: readonly Way[] = [
  { pairedBy: 'case-number', keyOf: (item) => item.caseNumber && `${normalised(item.caseNumber)}|${titleKey(item)}` },
  { pairedBy: 'case-number', keyOf: (item) => item.caseNumber && normalised(item.caseNumber) },
  { pairedBy: 'title', keyOf: (item) => titleKey(item) || null },
  { pairedBy: 'source-id', keyOf: (item) => item.sourceItemId },
  { pairedBy: 'position', keyOf: (item) => (item.caseNumber === null ? item.number : null) },
];

/** Pairs the items of two states of one meeting. Every item is in exactly one of the three lists. */
export const pairItems = (before: readonly AgendaItem[], after: readonly AgendaItem[]): PairedItems => {
  const start: PairedItems = { kept: [], added: [...after], absent: [...before] };
  const paired = ways.reduce(pairOneWay, start);
  const order = new Map(after.map((item, index) => [item, index]));
  return {
    ...paired,
    kept: [...paired.kept].sort((left, right) => (order.get(left.after) ?? 0) - (order.get(right.after) ?? 0)),
  };
};

const pairOneWay = ({ kept, added, absent }: PairedItems, { pairedBy, keyOf }: Way): PairedItems => {
  const waiting = Map.groupBy(absent, keyOf);
  const pairs = added.flatMap((after): ItemPair[] => {
    const key = keyOf(after);
    const before = key === null ? undefined : waiting.get(key)?.shift();
    return before === undefined ? [] : [{ before, after, pairedBy }];
  });
  const [pairedBefore, pairedAfter] = [
    new Set(pairs.map((pair) => pair.before)),
    new Set(pairs.map((pair) => pair.after)),
  ];
  return {
    kept: [...kept, ...pairs],
    added: added.filter((item) => !pairedAfter.has(item)),
    absent: absent.filter((item) => !pairedBefore.has(item)),
  };
};

const titleKey = (item: AgendaItem): string =>
  normalised(item.title)
    .toLocaleLowerCase('da')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
