import { type Change, type ChangedItem, type ChangeKind, type ItemChange, isAboutItem } from './change.ts';
import { wordsOf } from './danish.ts';
import type { MeetingId } from './ids.ts';
import type { AgendaItem, Meeting } from './meeting.ts';
import { distinctWishes, type Wish, wishKey } from './subscription.ts';
import { isChoosable, isToldByDefault } from './told-by-default.ts';
import { topicsOfItem } from './topics/topics-of-item.ts';
import { indexWords, type WordIndex } from './word-index.ts';

/** One change that somebody may be told of, by its position in the revision's list. */
export type ShownChange = { position: number; kind: ChangeKind; byDefault: boolean; choosable: boolean };

/** What one changed item shows, and which of the revision's changes are about it; `item` is null for the meeting as a whole. */
export type ShownItem = { item: ChangedItem | null; changes: ShownChange[]; wishes: Wish[] };

/** An item of another meeting - put off, sent back or promised there - that a change follows up. */
export type EarlierItem = { meetingId: MeetingId; item: AgendaItem };

/**
 * The words that somebody watches; the names that the meeting's committee has gone by, where it has had others; the items
 * that are not on the agenda any more, as they last stood; and those that the changes follow up.
 */
export type Watched = {
  watchedWords: readonly string[];
  committees?: readonly string[];
  gone?: readonly AgendaItem[];
  earlier?: readonly EarlierItem[];
};

type Looking = Required<Omit<Watched, 'watchedWords'>> & { meeting: Meeting; words: WordIndex };

/**
 * What the changed items of a meeting show, as the wishes that would match: matching then asks only for these. Watched
 * words come from outside, so that each text is searched once for words that somebody watches. What is about the meeting
 * as a whole concerns whoever would hear of any of its items.
 */
export const shownItems = (
  changes: readonly Change[],
  meeting: Meeting,
  { watchedWords, committees = [meeting.committee], gone = [], earlier = [] }: Watched,
): ShownItem[] => {
  const looking = { meeting, words: indexOf(watchedWords), committees, gone, earlier };
  const shown = changes.map(shownChange);
  const own = shown.filter(({ byDefault, choosable }) => byDefault || choosable);
  const aboutItem = ({ position }: ShownChange) => isAboutItem(changes[position] as Change);
  const ofMeeting = own.filter((change) => !aboutItem(change));
  const ofItems = Map.groupBy(own.filter(aboutItem), ({ position }) => itemKey((changes[position] as ItemChange).item));
  // Who follows a case hears of an agenda that has it; what else is told of a meeting has other readers.
  const ofAgenda = ofMeeting.filter(({ kind }) => kind === 'agenda-published');
  const ofRest = ofMeeting.filter(({ kind }) => kind !== 'agenda-published');
  return [
    ...[ofRest, ofAgenda].flatMap((some) => (some.length === 0 ? [] : [shownMeeting(changes, some, looking)])),
    ...[...ofItems.values()].map((ofItem) => shownItem(changes, ofItem, looking)),
  ];
};

/** The items of a meeting that show any of these wishes, and which of them. */
export const itemsShowing = <Asked extends Wish>(
  meeting: Meeting,
  wishes: readonly Asked[],
): { item: AgendaItem; because: Asked[] }[] => {
  const words = indexWords(wishes.flatMap((wish) => (wish.by === 'word' ? [wish.word] : [])));
  const committees = wishes.flatMap((wish) => (wish.by === 'committee' ? [wish.committee] : []));
  return meeting.items.flatMap((item) => {
    const shown = new Set(wishesShown(item, { meeting, words, committees, gone: [], earlier: [] }).map(wishKey));
    const because = wishes.filter((wish) => shown.has(wishKey(wish)));
    return because.length === 0 ? [] : [{ item, because }];
  });
};

const shownChange = (change: Change, position: number): ShownChange => ({
  position,
  kind: change.kind,
  byDefault: isToldByDefault(change),
  choosable: isChoosable(change),
});

const shownItem = (changes: readonly Change[], own: ShownChange[], looking: Looking): ShownItem => {
  const about = own.map(({ position }) => changes[position] as ItemChange);
  const { item } = about[0] as ItemChange;
  return {
    item,
    changes: own,
    wishes: distinctWishes([
      ...wishesShown(item, looking),
      ...wordsTakenOut(about, looking),
      ...about.flatMap((change) => wishesBefore(change, looking)),
    ]),
  };
};

/** All that any item shows, also one that is not there any more: a cancelled meeting may have none left. */
const shownMeeting = (changes: readonly Change[], own: ShownChange[], looking: Looking): ShownItem => {
  const items = [...looking.meeting.items, ...looking.gone, ...changes.filter(isAboutItem).map(({ item }) => item)];
  const each = [...new Map(items.map((item) => [itemKey(item), item])).values()];
  const wishes = [...wishesOfAll(looking.committees), ...each.flatMap((item) => wishesShown(item, looking))];
  return { item: null, changes: own, wishes: distinctWishes(wishes) };
};

const wishesOfAll = (committees: readonly string[]): Wish[] => [
  { by: 'source' },
  ...committees.map((committee) => ({ by: 'committee', committee }) as const),
];

/**
 * All that the case showed when it was put off: whoever heard of that hears that it is back, though it may be back under another
 * number, in another committee and in other words.
 */
const wishesBefore = (change: ItemChange, { words, earlier }: Looking): Wish[] => {
  if (!('followedUp' in change) || change.followedUp === null) return [];
  const { meetingId, itemNumber, committee, caseNumber } = change.followedUp;
  const then = earlier.find((one) => one.meetingId === meetingId && one.item.number === itemNumber)?.item;
  return [
    { by: 'committee', committee },
    ...caseShown(caseNumber),
    ...(then === undefined ? [] : [...topicsShown(then, committee), ...wordsShown(textOf(then), words)]),
  ];
};

/** Who follows a word hears when it is taken out of what was published. */
const wordsTakenOut = (changes: readonly ItemChange[], { words }: Looking): Wish[] =>
  wordsShown(changes.flatMap(textsBefore).join('\n'), words);

const textsBefore = (change: ItemChange): string[] => {
  switch (change.kind) {
    case 'decision-reworded':
    case 'decision-withdrawn':
      return [change.before.text];
    case 'item-reworded':
    case 'item-retitled':
      return [change.before];
    case 'attachment-removed':
      return [change.attachment.name];
    case 'attachment-replaced':
      return [change.before.name];
    default:
      return [];
  }
};

const wishesShown = (changed: ChangedItem, { meeting, words, committees, gone }: Looking): Wish[] => {
  const item = [...meeting.items, ...gone].find((candidate) => itemKey(candidate) === itemKey(changed));
  return [
    ...wishesOfAll(committees),
    ...caseShown(changed.caseNumber),
    ...topicsShown(item ?? { ...changed, recommendations: [] }, meeting.committee),
    ...wordsShown(item === undefined ? changed.title : textOf(item), words),
  ];
};

const caseShown = (caseNumber: string | null): Wish[] => (caseNumber === null ? [] : [{ by: 'case', caseNumber }]);

const topicsShown = (item: Parameters<typeof topicsOfItem>[0], committee: string): Wish[] =>
  topicsOfItem(item, committee).map(({ topic }) => ({ by: 'topic', topic: topic.id }));

const wordsShown = (text: string, words: WordIndex): Wish[] =>
  words.heldBy(wordsOf(text)).map((word) => ({ by: 'word', word }));

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

/** Ordering thousands of words costs more than looking through a meeting, and one list serves many meetings. */
const indexes = new WeakMap<readonly string[], WordIndex>();

const indexOf = (words: readonly string[]): WordIndex => {
  const known = indexes.get(words);
  if (known !== undefined) return known;
  const made = indexWords(words);
  indexes.set(words, made);
  return made;
};
