import type { ChangeKind } from './change.ts';
import { wordsOf } from './danish.ts';
import { holdsWord } from './match-words.ts';
import { committeeLine } from './register/committee-line.ts';
import type { Sitting, SittingItem } from './register/sitting.ts';
import { type Subscription, type Wish, wishKey } from './subscription.ts';
import { topicsOfItem } from './topics/topics-of-item.ts';

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
  const alerts = sittings.flatMap(({ committee, startsAt, items }) => {
    const told = items.filter((one) => isTold(one, kinds) && wishes.some((wish) => concerns(wish, one, committee)));
    const [item] = told.toSorted((one, other) => interestOf(other, wishes) - interestOf(one, wishes));
    return item === undefined ? [] : [{ committee, startsAt, item }];
  });
  const newest = alerts.toSorted((left, right) => (left.startsAt < right.startsAt ? 1 : -1));
  return { alerts: alerts.length, examples: newest.slice(0, mostExamples) };
};

/** An item that is about the word says more than one which only mentions it, and a postponement more than an approval. */
const interestOf = (item: SittingItem, wishes: readonly Wish[]): number => {
  const title = wordsOf(item.title);
  const isNamed = wishes.some((wish) => wish.by === 'word' && holdsWord(title, wish.word));
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

const concerns = (wish: Wish, item: SittingItem, committee: string): boolean => {
  switch (wish.by) {
    case 'source':
      return true;
    case 'committee':
      return committeeLine(wish.committee) === committeeLine(committee);
    case 'case':
      return item.caseNumber !== null && wishKey({ by: 'case', caseNumber: item.caseNumber }) === wishKey(wish);
    case 'topic':
      return topicsOfItem({ ...item, recommendations: [] }, committee).some(({ topic }) => topic.id === wish.topic);
    case 'word':
      return holdsWord(wordsOf(`${item.title}\n${item.decision?.text ?? ''}`), wish.word);
  }
};
