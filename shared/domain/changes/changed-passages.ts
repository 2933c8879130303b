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
  const isWhole = Math.max(before.length, after.length) <= whole;
  return { before: sideOf(parts, 'removed', isWhole), after: sideOf(parts, 'added', isWhole) };
};

const sideOf = (parts: readonly DiffPart[], own: 'removed' | 'added', isWhole: boolean): Marked[] =>
  parts.flatMap((part, index) => {
    if (part.kind !== 'same') return part.kind === own ? markedWords(part.text) : [];
    const text = own === 'removed' ? part.before : part.text;
    return [{ text: isWhole ? text : inShort(text, index, parts.length), changed: false }];
  });

/** A mark begins and ends with what there is to see. */
const markedWords = (text: string): Marked[] => {
  const words = text.trim();
  const start = words === '' ? text.length : text.length - text.trimStart().length;
  return [
    { text: text.slice(0, start), changed: false },
    { text: words, changed: true },
    { text: text.slice(start + words.length), changed: false },
  ].filter((part) => part.text !== '');
};

const inShort = (text: string, index: number, parts: number): string => {
  if (text.length <= 2 * context + 20) return text;
  const head = index === 0 ? '' : `${upTo(text)} `;
  const tail = index === parts - 1 ? '' : ` ${from(text)}`;
  return `${head}…${tail}`;
};

/** The beginning of what stayed, to a word's end; and its end, from a word's beginning. */
const upTo = (text: string): string => {
  if (text.length <= context) return text;
  const end = text.lastIndexOf(' ', context);
  return text.slice(0, end < context / 2 ? context : end);
};
const from = (text: string): string =>
  text.length <= context ? text : text.slice(-context).replace(/^\S{0,60}\s?/u, '');
