import type { AlertMatch, Reason } from './alert.ts';
import {
  type Change,
  type ChangedItem,
  type ChangeStage,
  type FollowedUp,
  type ItemChange,
  isAboutItem,
  type JourneyStep,
} from './change.ts';
import type { Decision } from './decision.ts';
import { isMeetingNews, type MeetingNews, type NewsKind, newsKinds, newsOfAll } from './news.ts';

/** A part of an item's text before and after it was reworded. */
export type Rewording = { part: string; before: string; after: string };
/** What something waited for and did not get. */
export type Waited = Pick<Extract<ItemChange, { kind: 'item-overdue' }>, 'because' | 'expected'>;

/** One item as it is told: what happened, in which words, and why the reader hears of it. */
export type ToldItem = {
  news: NewsKind;
  stage: ChangeStage;
  item: ChangedItem;
  decision: Decision | null;
  /** The decision before it was edited, taken back or read otherwise. */
  before: Decision | null;
  /** Where or until when it is put off, and the words that say so elsewhere in the minutes. */
  postponed: { until: string | null; quotes: string[] } | null;
  /** The words under another item that take this one off. */
  takenOff: string[];
  /** What put it off, sent it back or promised it, and what it has waited for in vain. */
  followedUp: FollowedUp | null;
  overdue: Waited | null;
  /** The way of a case that is decided. */
  journey: JourneyStep[];
  titleBefore: string | null;
  rewordings: Rewording[];
  /** The item it was taken out of, or has gone into. */
  splitFrom: ChangedItem | null;
  mergedInto: ChangedItem | null;
  attachments: string[];
  attachmentsRemoved: string[];
  attachmentsReplaced: string[];
  because: Reason[];
  /** Sentences of the item's text that hold a followed word which nothing else that is shown holds. */
  foundIn?: string[];
};

/** Makes an alert's matches tellable: one entry an item, the most telling first, then in the order of the agenda. */
export const toldItems = (changes: readonly Change[], matches: readonly AlertMatch[]): ToldItem[] => {
  const told = matches.flatMap(({ changes: positions, because }) => {
    const own = positions.flatMap((position) => changes[position] ?? []).filter(isAboutItem);
    return own.length === 0 ? [] : [toldItem(own, because)];
  });
  return told.filter((one) => !isEcho(one, told)).sort(byTelling);
};

/** The most telling first; among equals the meeting's own matters last. */
export const byTelling = (left: Pick<ToldItem, 'news' | 'item'>, right: Pick<ToldItem, 'news' | 'item'>): number =>
  newsKinds.indexOf(left.news) - newsKinds.indexOf(right.news) ||
  Number(isRoutine(left.item)) - Number(isRoutine(right.item));

/** That an agenda was approved, or what was not on it, is the least of a meeting's news. */
export const isRoutine = ({ title }: Pick<ChangedItem, 'title'>): boolean =>
  routineTitles.test(title.trim()) || ownMessages.test(title.trim());
const routineTitles =
  /^(?:godkendelse af (?:dagsorden|referat|protokol|mødereferat)|meddelelse|siden sidst|eventuelt|underskrift|spørgetid|huskeliste|borgmesteren orienterer)/iu;
/** "Orientering", "Orientering fra formanden": without what it is about. */
const ownMessages = /^(?:gensidig )?orientering(?:er|spunkter)?(?: (?:fra|ved) .{0,60})?$/iu;

/** What is told of the meeting as a whole, and why. */
export type ToldMeeting = { change: MeetingNews; because: Reason[] };

export const toldMeeting = (changes: readonly Change[], matches: readonly AlertMatch[]): ToldMeeting[] =>
  matches.flatMap(({ changes: positions, because }) =>
    positions
      .flatMap((position) => changes[position] ?? [])
      .filter(isMeetingNews)
      .map((change) => ({ change, because })),
  );

/** Item 1 that puts off item 8 names its title: who follows a word of it hears of item 8, with item 1's words. */
const isEcho = ({ decision, because }: ToldItem, told: readonly ToldItem[]): boolean => {
  const putsOff = decision?.putsOff ?? [];
  const isToldThere = putsOff.every(({ itemNumber }) =>
    told.some(({ item, postponed }) => item.number === itemNumber && postponed !== null),
  );
  return putsOff.length > 0 && because.length > 0 && isToldThere && because.every(({ by }) => by === 'word');
};

const toldItem = (changes: readonly ItemChange[], because: Reason[]): ToldItem => {
  const [first] = changes as [ItemChange];
  const overdue = find(changes, 'item-overdue');
  return {
    news: newsOfAll(changes),
    stage: first.stage,
    item: first.item,
    decision: decisionIn(changes),
    before: decisionBefore(changes),
    ...movedOff(changes),
    followedUp: followedUpIn(changes),
    overdue: overdue === undefined ? null : { because: overdue.because, expected: overdue.expected },
    journey: find(changes, 'case-decided')?.journey ?? [],
    titleBefore: find(changes, 'item-retitled')?.before ?? null,
    rewordings: findAll(changes, 'item-reworded').map(({ part, before, after }) => ({ part, before, after })),
    splitFrom: find(changes, 'item-added')?.splitFrom ?? null,
    mergedInto: find(changes, 'item-absent')?.mergedInto ?? null,
    attachments: findAll(changes, 'attachment-added').map(({ attachment }) => attachment.name),
    attachmentsRemoved: findAll(changes, 'attachment-removed').map(({ attachment }) => attachment.name),
    attachmentsReplaced: findAll(changes, 'attachment-replaced').map(({ after }) => after.name),
    because,
  };
};

const movedOff = (changes: readonly ItemChange[]): Pick<ToldItem, 'postponed' | 'takenOff'> => {
  const [postponed, withdrawn] = [find(changes, 'item-postponed'), find(changes, 'item-withdrawn')];
  return {
    postponed: postponed === undefined ? null : { until: postponed.until, quotes: postponed.quotes },
    takenOff: withdrawn?.quotes.filter((quote) => quote !== withdrawn.decision?.text) ?? [],
  };
};

const decisionIn = (changes: readonly ItemChange[]): Decision | null =>
  find(changes, 'decision-recorded')?.decision ??
  find(changes, 'decision-reworded')?.after ??
  find(changes, 'decision-reread')?.after ??
  find(changes, 'item-withdrawn')?.decision ??
  find(changes, 'case-decided')?.decision ??
  null;

const decisionBefore = (changes: readonly ItemChange[]): Decision | null =>
  find(changes, 'decision-reworded')?.before ??
  find(changes, 'decision-withdrawn')?.before ??
  find(changes, 'decision-reread')?.before ??
  null;

const followedUpIn = (changes: readonly ItemChange[]): FollowedUp | null =>
  find(changes, 'item-overdue')?.followedUp ??
  find(changes, 'item-returned')?.followedUp ??
  find(changes, 'case-decided')?.followedUp ??
  null;

const findAll = <Kind extends ItemChange['kind']>(changes: readonly ItemChange[], kind: Kind) =>
  changes.filter((change): change is Extract<ItemChange, { kind: Kind }> => change.kind === kind);

const find = <Kind extends ItemChange['kind']>(changes: readonly ItemChange[], kind: Kind) => findAll(changes, kind)[0];
