import type { ChangeKind } from './change.ts';
import { wordsOf } from './danish.ts';
import type { TopicId } from './ids.ts';
import type { Sitting, SittingItem } from './register/sitting.ts';
import { type Subscription, type Wish, wishKey } from './subscription.ts';
import { topicsOfItem } from './topics/topics-of-item.ts';
import { indexWords, type WordIndex } from './word-index.ts';

/** One item that would have been told. */
export type Foretold = Pick<Sitting, 'committee' | 'startsAt'> & { item: SittingItem };
/**
 * What a subscription would have brought: how many alerts - one for the minutes of a meeting, one for its agenda - and the latest of
 * them, newest first. `counts` says of what, and whether kinds were chosen; of other kinds of change, nothing can be said afterwards.
 */
export type Foretaste = {
  alerts: number;
  examples: Foretold[];
  counts: { agendas: boolean; outcomes: boolean; isChosen: boolean };
};

const mostExamples = 3;

/**
 * What would have been told of these sittings. They hold titles and decisions in short, so that words which stand only in
 * an item's text, edits and attachments are not counted: there would have been at least so many.
 */
export const foretasteOf = (
  { wishes, kinds }: Pick<Subscription, 'wishes' | 'kinds'>,
  sittings: readonly Sitting[],
): Foretaste => {
  const looking = lookingFor(wishes);
  // Who follows a case hears where it comes up, too, unless they chose otherwise.
  const announced = kinds === null ? wishes.filter(({ by }) => by === 'case') : wishes;
  const counts = {
    agendas: announced.length > 0 && (kinds?.includes('agenda-published') ?? true),
    outcomes: kinds === null || outcomeKinds.some((kind) => kinds.includes(kind)),
    isChosen: kinds !== null,
  };
  const lookingAhead = lookingFor(announced);
  const alerts = sittings.flatMap((sitting) => [
    ...(counts.outcomes ? minutesTold(sitting, kinds, looking) : []),
    ...(counts.agendas ? agendaTold(sitting, lookingAhead) : []),
  ]);
  const newest = alerts.toSorted((left, right) => Date.parse(right.startsAt) - Date.parse(left.startsAt));
  return { alerts: alerts.length, examples: newest.slice(0, mostExamples), counts };
};

const minutesTold = (
  { committee, startsAt, items }: Sitting,
  kinds: readonly ChangeKind[] | null,
  looking: Looking,
): Foretold[] => {
  const isWhole = isFollowedWhole(committee, looking);
  const isWanted = (item: SittingItem) =>
    isWhole || concerns(item, { committee, text: item.decision?.text ?? '' }, looking);
  const told = items.filter((item) => isTold(item, kinds) && isWanted(item));
  const [item] = told.toSorted((one, other) => interestOf(other, looking) - interestOf(one, looking));
  return item === undefined ? [] : [{ committee, startsAt, item }];
};

/** The agenda came out before anything was decided: no word of that stood there. */
const agendaTold = ({ committee, startsAt, items }: Sitting, looking: Looking): Foretold[] => {
  const isWhole = isFollowedWhole(committee, looking);
  const told = items.filter((item) => isWhole || concerns(item, { committee, text: '' }, looking));
  const [item] = told.toSorted((one, other) => Number(isNamed(other, looking)) - Number(isNamed(one, looking)));
  if (item === undefined) return [];
  return [{ committee, startsAt, item: { ...item, decision: null, putOffElsewhere: [], takenOff: false } }];
};

/** The wishes as they are looked up: by their keys, and the words all at once. */
type Looking = { wanted: ReadonlySet<string>; words: WordIndex; hasWords: boolean; hasTopics: boolean };

const lookingFor = (wishes: readonly Wish[]): Looking => {
  const words = wishes.flatMap((wish) => (wish.by === 'word' ? [wish.word] : []));
  return {
    wanted: new Set(wishes.map(wishKey)),
    words: indexWords(words),
    hasWords: words.length > 0,
    hasTopics: wishes.some(({ by }) => by === 'topic'),
  };
};

/** An item that is about the word says more than one which only mentions it, and a postponement more than an approval. */
const interestOf = (item: SittingItem, looking: Looking): number =>
  (isNamed(item, looking) ? 2 : 0) + (kindOf(item) === 'decision-recorded' ? 0 : 1);

const isNamed = ({ title }: SittingItem, { words, hasWords }: Looking): boolean =>
  hasWords && words.heldBy(wordsOf(title)).length > 0;

/** The kinds of change that a sitting still shows when it is over. */
const outcomeKinds = ['decision-recorded', 'item-postponed', 'item-withdrawn'] as const;

const isTold = (item: SittingItem, kinds: readonly ChangeKind[] | null): boolean => {
  const kind = kindOf(item);
  return kind !== null && (kinds === null || kinds.includes(kind));
};

const kindOf = ({ decision, putOffElsewhere }: SittingItem): (typeof outcomeKinds)[number] | null => {
  if (putOffElsewhere.length > 0) return 'item-postponed';
  switch (decision?.kind) {
    case undefined:
    case 'empty':
    case 'not-released':
      return null;
    case 'postponed':
    case 'sent-back':
      return 'item-postponed';
    case 'withdrawn':
      return 'item-withdrawn';
    default:
      return 'decision-recorded';
  }
};

const isFollowedWhole = (committee: string, { wanted }: Looking): boolean =>
  wanted.has(wishKey({ by: 'source' })) || wanted.has(wishKey({ by: 'committee', committee }));

/** `text` is what the item says besides its title. */
const concerns = (
  item: SittingItem,
  { committee, text }: { committee: string; text: string },
  { wanted, words, hasWords, hasTopics }: Looking,
): boolean =>
  (item.caseNumber !== null && wanted.has(wishKey({ by: 'case', caseNumber: item.caseNumber }))) ||
  (hasTopics && topicsKnown(item, committee).some((topic) => wanted.has(wishKey({ by: 'topic', topic })))) ||
  (hasWords && words.heldBy(wordsOf(`${item.title}\n${text}`)).length > 0);

/** Kept for as long as the sitting is: whoever looks next at the same history waits for none of it. */
const kept = new WeakMap<SittingItem, TopicId[]>();

const topicsKnown = (item: SittingItem, committee: string): TopicId[] => {
  const known = kept.get(item);
  if (known !== undefined) return known;
  const found = topicsOfItem({ ...item, recommendations: [] }, committee).map(({ topic }) => topic.id);
  kept.set(item, found);
  return found;
};
