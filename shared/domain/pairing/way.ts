import type { AgendaItem } from '../meeting.ts';
import type { ItemPair } from '../pair-items.ts';
import type { KnownItems } from './known-items.ts';

/** The items that have not found their other half yet. */
export type OpenItems = { before: readonly AgendaItem[]; after: readonly AgendaItem[] };

/** One way to pair items. */
export type Way = (open: OpenItems, known: KnownItems) => ItemPair[];

/** Both states' items that share a key, in groups; items without one are in none. */
export const groupsOf = (open: OpenItems, keyOf: (item: AgendaItem) => string | null): OpenItems[] => {
  const after = Map.groupBy(open.after, keyOf);
  return [...Map.groupBy(open.before, keyOf)].flatMap(([key, before]) => {
    const others = key === null ? undefined : after.get(key);
    return others === undefined ? [] : [{ before, after: others }];
  });
};
