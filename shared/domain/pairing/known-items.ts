import { normalised } from '../danish.ts';
import type { AgendaItem } from '../meeting.ts';
import { type Features, featuresOf } from './likeness.ts';
import { remembered } from './remembered.ts';
import { titleKey } from './titles.ts';

/** Both states' items as the ways of pairing look at them: what takes work is worked out once. */
export type KnownItems = {
  titleKey: (item: AgendaItem) => string;
  features: (item: AgendaItem) => Features;
  /** Whether no other item of its state has this title, or this case number. */
  hasOwnTitle: (item: AgendaItem) => boolean;
  hasOwnCase: (item: AgendaItem) => boolean;
};

export const knownItems = (before: readonly AgendaItem[], after: readonly AgendaItem[]): KnownItems => {
  const titles = remembered((item: AgendaItem) => titleKey(item.title));
  const doubledTitles = new Set([...doubles(before, titles), ...doubles(after, titles)]);
  const doubledCases = new Set([...doubles(before, caseKey), ...doubles(after, caseKey)]);
  return {
    titleKey: titles,
    features: remembered(featuresOf),
    hasOwnTitle: (item) => !doubledTitles.has(titles(item)),
    hasOwnCase: (item) => !doubledCases.has(caseKey(item)),
  };
};

/** Equal for equal case numbers, whatever their blanks and capitals; null where there is none. */
export const caseKey = ({ caseNumber }: AgendaItem): string | null =>
  caseNumber === null ? null : normalised(caseNumber).toLowerCase().replace(/ /gu, '') || null;

/** Whether both have a case number, and not the same. */
export const areOfTwoCases = (one: AgendaItem, other: AgendaItem): boolean => {
  const [left, right] = [caseKey(one), caseKey(other)];
  return left !== null && right !== null && left !== right;
};

const doubles = (items: readonly AgendaItem[], keyOf: (item: AgendaItem) => string | null): (string | null)[] =>
  [...Map.groupBy(items, keyOf)].flatMap(([key, own]) => (own.length > 1 ? [key] : []));
