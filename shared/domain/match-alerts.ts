import type { AlertMatch } from './alert.ts';
import { type Change, type ChangedItem, type ItemChange, isAboutItem } from './change.ts';
import { wordsOf } from './danish.ts';
import { holdsWord } from './match-words.ts';
import type { AgendaItem, Meeting } from './meeting.ts';
import { type Interest, toldByDefault, type Wish, wishKey } from './subscription.ts';
import { topicsOfItem } from './topics/topics-of-item.ts';

/** What one changed item shows, and which of the revision's changes are about it. */
export type ShownItem = { item: ChangedItem; changes: number[]; wishes: Wish[] };

/**
 * What the changed items of a meeting show, as the wishes that would match: matching then asks only for these. Watched
 * words come from outside, so that each text is searched once for words that somebody watches.
 */
export const shownItems = (
  changes: readonly Change[],
  meeting: Meeting,
  watchedWords: readonly string[],
): ShownItem[] => {
  const told = changes.flatMap((change, index) =>
    isAboutItem(change) && toldByDefault.has(change.kind) ? [{ change, index }] : [],
  );
  return [...Map.groupBy(told, ({ change }) => itemKey(change.item)).values()].map((ofItem) => ({
    item: (ofItem[0] as { change: ItemChange }).change.item,
    changes: ofItem.map(({ index }) => index),
    wishes: wishesShown((ofItem[0] as { change: ItemChange }).change.item, meeting, watchedWords),
  }));
};

/** The matches of each subscriber: every item they asked for once, with all their reasons. */
export const matchInterests = (shown: readonly ShownItem[], interests: readonly Interest[]): AlertMatch[] =>
  shown.flatMap(({ changes, wishes }) => {
    const keys = new Set(wishes.map(wishKey));
    const because = interests.map(({ wish }) => wish).filter((wish) => keys.has(wishKey(wish)));
    return because.length === 0 ? [] : [{ changes, because: withoutDoubles(because) }];
  });

const wishesShown = (changed: ChangedItem, meeting: Meeting, watchedWords: readonly string[]): Wish[] => {
  const item = meeting.items.find((candidate) => itemKey(candidate) === itemKey(changed));
  const tokens = wordsOf(item === undefined ? changed.title : textOf(item));
  return [
    { by: 'source' },
    { by: 'committee', committee: meeting.committee },
    ...(changed.caseNumber === null ? [] : [{ by: 'case', caseNumber: changed.caseNumber } as const]),
    ...topicsOfItem(item ?? { ...changed, recommendations: [] }, meeting.committee).map(
      ({ topic }) => ({ by: 'topic', topic: topic.id }) as const,
    ),
    ...watchedWords.filter((word) => holdsWord(tokens, word)).map((word) => ({ by: 'word', word }) as const),
  ];
};

/** Everything an item says that a watched word may stand in. */
const textOf = (item: AgendaItem): string =>
  [
    item.title,
    ...item.recommendations,
    ...item.sections.flatMap(({ heading, text }) => [heading, text]),
    item.decision?.text ?? '',
    ...item.attachments.map(({ name }) => name),
  ].join('\n');

const itemKey = (item: ChangedItem): string => `${item.number}|${item.sourceItemId ?? ''}|${item.title}`;

const withoutDoubles = (wishes: Wish[]): Wish[] => [...new Map(wishes.map((wish) => [wishKey(wish), wish])).values()];
