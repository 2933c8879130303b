import { type DiffPart, wordDiff } from './word-diff.ts';

/** A stretch of a text as it is shown before or after an edit; `changed` is what the edit took away or put in. */
export type Marked = { text: string; changed: boolean };

/** So much of what stayed is shown on either side of what changed. */
const context = 120;

/** Two texts as readers see them side by side: whole where they are short, else what changed with what stands around it. */
export const changedPassages = (
  before: string,
  after: string,
  { whole = 600 }: { whole?: number } = {},
): { before: Marked[]; after: Marked[] } => {
  const parts = wordDiff(before, after);
  const shown = Math.max(before.length, after.length) <= whole ? parts : parts.map(inShort);
  return { before: sideOf(shown, 'removed'), after: sideOf(shown, 'added') };
};

const sideOf = (parts: readonly DiffPart[], own: 'removed' | 'added'): Marked[] =>
  parts
    .filter(({ kind }) => kind === 'same' || kind === own)
    .map(({ kind, text }) => ({ text, changed: kind !== 'same' }));

const inShort = (part: DiffPart, index: number, all: readonly DiffPart[]): DiffPart => {
  if (part.kind !== 'same' || part.text.length <= 2 * context + 20) return part;
  const head = index === 0 ? '' : `${upTo(part.text)} `;
  const tail = index === all.length - 1 ? '' : ` ${from(part.text)}`;
  return { kind: 'same', text: `${head}…${tail}` };
};

/** The beginning of what stayed, to a word's end; and its end, from a word's beginning. */
const upTo = (text: string): string => {
  if (text.length <= context) return text;
  const end = text.lastIndexOf(' ', context);
  return text.slice(0, end < context / 2 ? context : end);
};
const from = (text: string): string =>
  text.length <= context ? text : text.slice(-context).replace(/^\S{0,60}\s?/u, '');
