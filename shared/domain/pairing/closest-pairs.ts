/** So many comparisons at most: two agendas of 200 items, none of which has found its other half. */
const mostComparisons = 40_000;

type Candidate<Item> = { before: Item; after: Item; closeness: number; shift: number };

/**
 * Pairs what is closest first, then in the order of the agendas; each is paired once at most. `closenessOf` gives null
 * for two that cannot be one.
 */
export const closestPairs = <Item>(
  { before, after }: { before: readonly Item[]; after: readonly Item[] },
  closenessOf: (before: Item, after: Item) => number | null,
): { before: Item; after: Item; closeness: number }[] => {
  const most = Math.max(1, Math.floor(mostComparisons / Math.max(1, after.length)));
  const candidates = before.slice(0, most).flatMap((one, from) => candidatesOf(one, { from, after, closenessOf }));
  const [pairedBefore, pairedAfter] = [new Set<Item>(), new Set<Item>()];
  const pairs: Candidate<Item>[] = [];
  for (const each of candidates.sort((left, right) => right.closeness - left.closeness || left.shift - right.shift)) {
    if (pairedBefore.has(each.before) || pairedAfter.has(each.after)) continue;
    pairedBefore.add(each.before);
    pairedAfter.add(each.after);
    pairs.push(each);
  }
  return pairs.map(({ shift: _shift, ...pair }) => pair);
};

const candidatesOf = <Item>(
  before: Item,
  from: { from: number; after: readonly Item[]; closenessOf: (before: Item, after: Item) => number | null },
): Candidate<Item>[] =>
  from.after.flatMap((after, to) => {
    const closeness = from.closenessOf(before, after);
    return closeness === null ? [] : [{ before, after, closeness, shift: Math.abs(to - from.from) }];
  });
