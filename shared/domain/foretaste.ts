import type { ChangeKind } from './change.ts';
import { wordsOf } from './danish.ts';
import type { TopicId } from './ids.ts';
import type { Sitting, SittingItem } from './register/sitting.ts';
import { type Subscription, type Wish, wishKey } from './subscription.ts';
import { topicsOfItem } from './topics/topics-of-item.ts';
import { indexWords, type WordIndex } from './word-index.ts';

/** One item that would have been told. */
export type Foretold = Pick<Sitting, 'committee' | 'startsAt'> & { item: SittingItem };
/** What a subscription would have brought: how many alerts - one a meeting - and the latest of them, newest first. */
export type Foretaste = { alerts: number; examples: Foretold[] };

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
  const alerts = sittings.flatMap(({ committee, startsAt, items }) => {
    const isOfCommittee = looking.wanted.has(wishKey({ by: 'committee', committee }));
    const told = items.filter((one) => isTold(one, kinds) && (isOfCommittee || concerns(one, committee, looking)));
    const [item] = told.toSorted((one, other) => interestOf(other, looking) - interestOf(one, looking));
    return item === undefined ? [] : [{ committee, startsAt, item }];
  });
  const newest = alerts.toSorted((left, right) => (left.startsAt < right.startsAt ? 1 : -1));
  return { alerts: alerts.length, examples: newest.slice(0, mostExamples) };
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
const interestOf = (item: SittingItem, { words, hasWords }: Looking): number => {
  const isNamed = hasWords && words.heldBy(wordsOf(item.title)).length > 0;
  return (isNamed ? 2 : 0) + (kindOf(item) === 'decision-recorded' ? 0 : 1);
};

const isTold = (item: SittingItem, kinds: readonly ChangeKind[] | null): boolean => {
  if (kinds?.includes('agenda-published')) return true;
  const kind = kindOf(item);
  return kind !== null && (kinds === null || kinds.includes(kind));
};

const kindOf = ({ decision, putOffElsewhere }: SittingItem): ChangeKind | null => {
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

const concerns = (item: SittingItem, committee: string, { wanted, words, hasWords, hasTopics }: Looking): boolean =>
  wanted.has(wishKey({ by: 'source' })) ||
  (item.caseNumber !== null && wanted.has(wishKey({ by: 'case', caseNumber: item.caseNumber }))) ||
  (hasTopics && topicsKnown(item, committee).some((topic) => wanted.has(wishKey({ by: 'topic', topic })))) ||
  (hasWords && words.heldBy(wordsOf(`${item.title}\n${item.decision?.text ?? ''}`)).length > 0);

/** Kept for as long as the sitting is: whoever looks next at the same history waits for none of it. */
const kept = new WeakMap<SittingItem, TopicId[]>();

const topicsKnown = (item: SittingItem, committee: string): TopicId[] => {
  const known = kept.get(item);
  if (known !== undefined) return known;
  const found = topicsOfItem({ ...item, recommendations: [] }, committee).map(({ topic }) => topic.id);
  kept.set(item, found);
  return found;
};
