import { isExtraordinary } from './extraordinary.ts';
import { alike, caseKey, titleLikeness, veryAlike } from './same-case.ts';
import type { Sitting, SittingItem } from './sitting.ts';

const looksBack = 4;
const isThere = 3;

/** Whether an item stood on most of its committee's agendas before: that it comes back tells nothing. */
export const isStanding = (
  item: Pick<SittingItem, 'caseNumber' | 'title'>,
  before: readonly Pick<Sitting, 'items' | 'cancelled'>[],
): boolean => {
  const last = before.filter((sitting) => !sitting.cancelled && !isExtraordinary(sitting, before)).slice(-looksBack);
  return last.filter(({ items }) => items.some((other) => recurs(item, other))).length >= isThere;
};

/** The year and numbers in a title may go on: "Mødekalender 2023" is "Mødekalender 2024" then. */
const recurs = (one: Pick<SittingItem, 'caseNumber' | 'title'>, other: Pick<SittingItem, 'caseNumber' | 'title'>) => {
  const likeness = titleLikeness(withoutDigits(one.title), withoutDigits(other.title));
  const [left, right] = [caseKey(one.caseNumber), caseKey(other.caseNumber)];
  if (left === '' && right === '') return likeness >= veryAlike;
  return left === right && likeness >= alike;
};

const withoutDigits = (title: string): string => title.replace(/\d+/gu, ' ');
