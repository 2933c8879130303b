import type { Alert } from '../../domain/alert.ts';
import { caseKeysOf } from '../../domain/case-thread.ts';
import { isAboutItem } from '../../domain/change.ts';
import type { Revision } from '../../domain/revision.ts';
import type { ToldItem } from '../../domain/telling.ts';
import { type ItemLines, itemLines, linesOf } from '../item-lines.ts';
import type { Letter } from '../letter.ts';
import type { ButtonTarget } from './button-values.ts';

/** One piece of news as a channel gets it: the words, and what its message and its buttons must know. */
export type StoryLine = {
  /** The same on every try: what is told is told once. */
  key: string;
  words: ItemLines;
  /** The names of its case; empty for what is about the meeting as a whole. */
  cases: string[];
  target: ButtonTarget;
  /** There is a before and an after to show. */
  isReworded: boolean;
  canBeFollowed: boolean;
  /** Worth a word in the channel too, when it is told in a thread. */
  isLoud: boolean;
};

type Told = { alert: Alert; revision: Pick<Revision, 'changes'> };

/** All that the letter tells besides corrections, the meeting as a whole first. */
export const storyLines = (letter: Letter, told: Told): StoryLine[] => [
  ...linesOf({ ...letter, items: [] }).map((words, index) => ({
    key: `meeting.${index}`,
    words,
    cases: [],
    target: targetOf(told, null),
    isReworded: false,
    canBeFollowed: false,
    isLoud: false,
  })),
  ...letter.items.map((item) => itemLine(item, letter, told)),
];

const itemLine = (item: ToldItem, letter: Letter, told: Told): StoryLine => {
  const change = positionOf(item, told);
  return {
    key: `item.${change ?? `${item.item.number}.${item.item.title}`.slice(0, 200)}`,
    words: itemLines(item, letter),
    cases: caseKeysOf(item, told.alert.meetingId),
    target: targetOf(told, change),
    isReworded: change !== null && (item.rewordings.length > 0 || (item.before !== null && item.decision !== null)),
    canBeFollowed: change !== null && item.item.caseNumber !== null && !isDecided(item),
    isLoud: loud.has(item.news),
  };
};

const isDecided = ({ news, journey }: ToldItem): boolean => news === 'case-decided' || journey.length > 0;

/**
 * One thread a case, and the channel hears when it is decided: when a decision is there, when it reads otherwise now than the
 * one that the channel has heard, and when it is gone. Overdue is loud too: nothing happened where something was promised,
 * and nobody looks into a thread for that. That a case is put off again, back, taken off, on an agenda or mended is
 * for whoever follows its thread.
 */
const loud: ReadonlySet<ToldItem['news']> = new Set<ToldItem['news']>([
  'decided',
  'otherwise',
  'case-decided',
  'edited',
  'retracted',
  'overdue',
]);

const targetOf = ({ alert }: Told, change: number | null): ButtonTarget => ({
  alertId: alert.alertId,
  meetingId: alert.meetingId,
  revision: alert.revision,
  change,
});

/** The first change that the alert tells of this item. */
const positionOf = ({ item }: ToldItem, { alert, revision }: Told): number | null =>
  alert.matches
    .flatMap(({ changes }) => changes)
    .find((position) => {
      const change = revision.changes[position];
      return change !== undefined && isAboutItem(change) && isSame(change.item, item);
    }) ?? null;

const isSame = (one: ToldItem['item'], other: ToldItem['item']): boolean =>
  one.number === other.number && one.title === other.title && one.sourceItemId === other.sourceItemId;
