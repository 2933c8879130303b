import type { AlertMatch } from './alert.ts';
import { type Change, type ChangedItem, type ChangeStage, type ItemChange, isAboutItem } from './change.ts';
import type { Decision } from './decision.ts';
import type { Wish } from './subscription.ts';

/** What an item's changes come to, the most telling first: it is what a heading says. */
export const newsKinds = [
  'postponed',
  'withdrawn',
  'edited',
  'retracted',
  'absent',
  'decided',
  'added',
  'attachment',
] as const;
export type NewsKind = (typeof newsKinds)[number];

/** One item as it is told: what happened, in which words, and why the reader hears of it. */
export type ToldItem = {
  news: NewsKind;
  stage: ChangeStage;
  item: ChangedItem;
  decision: Decision | null;
  /** The decision before it was edited or taken back. */
  before: Decision | null;
  /** Where or until when it is put off, and the words that say so elsewhere in the minutes. */
  postponed: { until: string | null; quotes: string[] } | null;
  attachments: string[];
  because: Wish[];
};

/** Makes an alert's matches tellable: one entry an item, the most telling first, then in the order of the agenda. */
export const toldItems = (changes: readonly Change[], matches: readonly AlertMatch[]): ToldItem[] => {
  const told = matches.flatMap(({ changes: positions, because }) => {
    const own = positions.flatMap((position) => changes[position] ?? []).filter(isAboutItem);
    return own.length === 0 ? [] : [toldItem(own, because)];
  });
  return told
    .filter((one) => !isEcho(one, told))
    .sort((left, right) => newsKinds.indexOf(left.news) - newsKinds.indexOf(right.news));
};

/** Item 1 that puts off item 8 names its title: who follows a word of it hears of item 8, with item 1's words. */
const isEcho = ({ decision, because }: ToldItem, told: readonly ToldItem[]): boolean => {
  const putsOff = decision?.putsOff ?? [];
  const isToldThere = putsOff.every(({ itemNumber }) =>
    told.some(({ item, postponed }) => item.number === itemNumber && postponed !== null),
  );
  return putsOff.length > 0 && because.length > 0 && isToldThere && because.every(({ by }) => by === 'word');
};

const toldItem = (changes: readonly ItemChange[], because: Wish[]): ToldItem => {
  const [first] = changes as [ItemChange];
  const postponed = find(changes, 'item-postponed');
  const news =
    changes.map(newsOf).sort((left, right) => newsKinds.indexOf(left) - newsKinds.indexOf(right))[0] ?? 'decided';
  return {
    news,
    stage: first.stage,
    item: first.item,
    decision: decisionIn(changes),
    before: find(changes, 'decision-reworded')?.before ?? find(changes, 'decision-withdrawn')?.before ?? null,
    postponed: postponed === undefined ? null : { until: postponed.until, quotes: postponed.quotes },
    attachments: changes.flatMap((change) => (change.kind === 'attachment-added' ? [change.attachment.name] : [])),
    because,
  };
};

const decisionIn = (changes: readonly ItemChange[]): Decision | null =>
  find(changes, 'decision-recorded')?.decision ??
  find(changes, 'decision-reworded')?.after ??
  find(changes, 'item-withdrawn')?.decision ??
  null;

const find = <Kind extends ItemChange['kind']>(changes: readonly ItemChange[], kind: Kind) =>
  changes.find((change): change is Extract<ItemChange, { kind: Kind }> => change.kind === kind);

const newsOf = (change: ItemChange): NewsKind => {
  switch (change.kind) {
    case 'item-postponed':
      return 'postponed';
    case 'item-withdrawn':
      return 'withdrawn';
    case 'decision-reworded':
      return 'edited';
    case 'decision-withdrawn':
      return 'retracted';
    case 'item-absent':
      return 'absent';
    case 'decision-recorded':
      return change.decision.kind === 'postponed' ? 'postponed' : 'decided';
    case 'item-added':
      return 'added';
    case 'attachment-added':
      return 'attachment';
  }
};
