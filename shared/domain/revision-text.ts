import type { Revision } from './revision.ts';

/**
 * A revision as one text, equal for equal revisions: fields in the order of their names, however deep. Its SHA-256 is
 * what the next revision keeps of it.
 */
export const revisionText = (revision: Revision): string => JSON.stringify(inOrder(revision));

const inOrder = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(inOrder);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([, field]) => field !== undefined)
      .sort(([left], [right]) => (left < right ? -1 : 1))
      .map(([name, field]) => [name, inOrder(field)]),
  );
};
