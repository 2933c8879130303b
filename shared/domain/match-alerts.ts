import type { AlertMatch } from './alert.ts';
import { type Change, type ChangedItem, type ItemChange, isAboutItem } from './change.ts';
import { wordsOf } from './danish.ts';
import { holdsWord } from './match-words.ts';
import type { AgendaItem, Meeting } from './meeting.ts';
import { type Interest, type Wish, wishKey } from './subscription.ts';
import { isToldByDefault } from './told-by-default.ts';
import { topicsOfItem } from './topics/topics-of-item.ts';

/** What one changed item shows, and which of the revision's changes are about it; `item` is null for the meeting as a whole. */
export type ShownItem = { item: ChangedItem | null; changes: number[]; wishes: Wish[] };

/** The words that somebody watches, and the names that the meeting's committee has gone by, where it has had others. */
export type Watched = { watchedWords: readonly string[]; committees?: readonly string[] };

/**
 * What the changed items of a meeting show, as the wishes that would match: matching then asks only for these. Watched
 * words come from outside, so that each text is searched once for words that somebody watches. What is about the meeting
 * as a whole concerns whoever would hear of any of its items.
 */
export const shownItems = (
  changes: readonly Change[],
  meeting: Meeting,
  { watchedWords, committees = [meeting.committee] }: Watched,
): ShownItem[] => {
  const shows = (change: ItemChange) => wishesShown(change.item, meeting, { watchedWords, committees });
  const told = changes.flatMap((change, index) => (isToldByDefault(change) ? [{ change, index }] : []));
  const ofMeeting = told.filter(({ change }) => !isAboutItem(change)).map(({ index }) => index);
  const ofItems = told.flatMap(({ change, index }) => (isAboutItem(change) ? [{ change, index }] : []));
  return [
    ...(ofMeeting.length === 0 ? [] : [shownMeeting(changes, meeting, { watchedWords, committees, ofMeeting })]),
    ...[...Map.groupBy(ofItems, ({ change }) => itemKey(change.item)).values()].map((own) => ({
      item: (own[0] as { change: ItemChange }).change.item,
      changes: own.map(({ index }) => index),
      wishes: withoutDoubles(own.flatMap(({ change }) => [...shows(change), ...caseBefore(change)])),
    })),
  ];
};

/** The matches of each subscriber: every item they asked for once, with all their reasons. */
export const matchInterests = (shown: readonly ShownItem[], interests: readonly Interest[]): AlertMatch[] =>
  shown.flatMap(({ changes, wishes }) => {
    const keys = new Set(wishes.map(wishKey));
    const because = interests.map(({ wish }) => wish).filter((wish) => keys.has(wishKey(wish)));
    return because.length === 0 ? [] : [{ changes, because: withoutDoubles(because) }];
  });

/** All that any item shows, also one that is not there any more: a cancelled meeting has none left. */
const shownMeeting = (
  changes: readonly Change[],
  meeting: Meeting,
  { watchedWords, committees, ofMeeting }: Required<Watched> & { ofMeeting: number[] },
): ShownItem => {
  const items = [...meeting.items, ...changes.filter(isAboutItem).map(({ item }) => item)];
  const each = [...new Map(items.map((item) => [itemKey(item), item])).values()];
  const wishes = [
    ...wishesOfAll(committees),
    ...each.flatMap((item) => wishesShown(item, meeting, { watchedWords, committees })),
  ];
  return { item: null, changes: ofMeeting, wishes: withoutDoubles(wishes) };
};

const wishesOfAll = (committees: readonly string[]): Wish[] => [
  { by: 'source' },
  ...committees.map((committee) => ({ by: 'committee', committee }) as const),
];

/** The case as it was numbered when it was put off: it may be back under another number. */
const caseBefore = (change: ItemChange): Wish[] =>
  'followedUp' in change && change.followedUp?.caseNumber
    ? [{ by: 'case', caseNumber: change.followedUp.caseNumber }]
    : [];

const wishesShown = (
  changed: ChangedItem,
  meeting: Meeting,
  { watchedWords, committees }: Required<Watched>,
): Wish[] => {
  const item = meeting.items.find((candidate) => itemKey(candidate) === itemKey(changed));
  const tokens = wordsOf(item === undefined ? changed.title : textOf(item));
  return [
    ...wishesOfAll(committees),
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

const withoutDoubles = (wishes: readonly Wish[]): Wish[] => [
  ...new Map(wishes.map((wish) => [wishKey(wish), wish])).values(),
];
