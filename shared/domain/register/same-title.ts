import { daysAfter } from './danish-calendar.ts';
import { caseKey, titleKey } from './same-case.ts';
import type { SittingItem, Span, Treatment } from './sitting.ts';

/** By its title a case is looked for so long: next year's has the same one. */
export const titleDays = 365;

/** The year before a UTC instant, in which the same title is the same case. */
export const yearBefore = (instant: string): Span => ({
  from: daysAfter(instant.slice(0, 10), -titleDays),
  to: instant,
});

/** The years before and after a UTC instant. */
export const yearAround = (instant: string): Span => ({
  from: daysAfter(instant.slice(0, 10), -titleDays),
  to: daysAfter(instant.slice(0, 10), titleDays),
});

/**
 * Those treatments that are the item's case by the title alone: two numbers are two cases, so one of the two has none. Where
 * several cases bear the title, a number tells nothing of one that has none.
 */
export const sameByTitle = (
  { title, caseNumber }: Pick<SittingItem, 'title' | 'caseNumber'>,
  treatments: readonly Treatment[],
): Treatment[] => {
  const key = titleKey(title);
  if (key === '') return [];
  const titled = treatments.filter(({ item }) => titleKey(item.title) === key);
  const numbers = new Set(titled.map(({ item }) => caseKey(item.caseNumber)).filter((number) => number !== ''));
  const takesNumbered = caseKey(caseNumber) === '' && numbers.size <= 1;
  return titled.filter(({ item }) => takesNumbered || caseKey(item.caseNumber) === '');
};
