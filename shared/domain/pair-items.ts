import type { AgendaItem } from './meeting.ts';
import { byCaseNumber, byCaseNumberAndTitle } from './pairing/by-case-number.ts';
import { byLikeness } from './pairing/by-likeness.ts';
import { byPosition } from './pairing/by-position.ts';
import { bySourceId } from './pairing/by-source-id.ts';
import { byTitle } from './pairing/by-title.ts';
import { knownItems } from './pairing/known-items.ts';
import type { Way } from './pairing/way.ts';

/** How two items were found to be one: the first way that fits, surest first. */
export type PairedBy = 'case-number' | 'title' | 'likeness' | 'source-id' | 'position';
/** How a pair was found, and how surely, from 0 to 1. */
export type Pairing = { by: PairedBy; sure: number };
export type ItemPair = { before: AgendaItem; after: AgendaItem; pairing: Pairing };
export type PairedItems = { kept: ItemPair[]; added: AgendaItem[]; absent: AgendaItem[] };

const ways: readonly Way[] = [byCaseNumberAndTitle, byCaseNumber, byTitle, byLikeness, bySourceId, byPosition];

/** Pairs the items of two states of one meeting. Every item is in exactly one of the three lists. */
export const pairItems = (before: readonly AgendaItem[], after: readonly AgendaItem[]): PairedItems => {
  const known = knownItems(before, after);
  const start: PairedItems = { kept: [], added: [...after], absent: [...before] };
  const paired = ways.reduce(
    (sofar, way) => withPairs(sofar, way({ before: sofar.absent, after: sofar.added }, known)),
    start,
  );
  const order = new Map(after.map((item, index) => [item, index]));
  return {
    ...paired,
    kept: paired.kept.sort((left, right) => (order.get(left.after) ?? 0) - (order.get(right.after) ?? 0)),
  };
};

const withPairs = ({ kept, added, absent }: PairedItems, pairs: readonly ItemPair[]): PairedItems => {
  if (pairs.length === 0) return { kept, added, absent };
  const [pairedBefore, pairedAfter] = [
    new Set(pairs.map(({ before }) => before)),
    new Set(pairs.map(({ after }) => after)),
  ];
  return {
    kept: [...kept, ...pairs],
    added: added.filter((item) => !pairedAfter.has(item)),
    absent: absent.filter((item) => !pairedBefore.has(item)),
  };
};
