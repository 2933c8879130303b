import { diffArrays } from 'diff';
import { quietText } from '../noise/quiet-text.ts';

/**
 * A stretch of two texts: in both, only in the one before, or only in the one after. What is in both stands as each has it:
 * `text` is that of the one after.
 */
export type DiffPart = { kind: 'same'; text: string; before: string } | { kind: 'removed' | 'added'; text: string };

// Edits, not time: how long it takes is bounded by them, and a busy machine gives the same answer as an idle one.
const mostSentenceEdits = 400;
const mostWordEdits = 200;
/** A passage as long as this is not compared word by word. */
const longestPassage = 20_000;
/** With less than this in common, marks on single words would only be confetti. */
const leastShared = 0.25;

/**
 * What differs between two texts: by sentences first, then by words within those that changed. A text that is rewritten
 * through and through comes back as one removed and one added. What is the same and what was added make up `after` word for
 * word, what is the same and what was removed make up `before`; what is the same may differ in noise.
 */
export const wordDiff = (before: string, after: string): DiffPart[] => {
  const passages = diffTokens(sentencesOf(before), sentencesOf(after), mostSentenceEdits);
  return joined((passages ?? rewritten(before, after)).flatMap(withWords));
};

/** Tokens changed between two that stayed; `before` and `after` are one text where they stayed. */
type Passage = { same: boolean; before: string; after: string };

const rewritten = (before: string, after: string): Passage[] => [{ same: false, before, after }];

const withWords = (passage: Passage): DiffPart[] => {
  const { same, before, after } = passage;
  const whole = partsOf(passage);
  if (same || before === '' || after === '' || Math.max(before.length, after.length) > longestPassage) return whole;
  const words = diffTokens(wordsOf(before), wordsOf(after), mostWordEdits)?.flatMap(partsOf);
  if (words === undefined) return whole;
  return sharedIn(words) < leastShared * Math.min(before.length, after.length) ? whole : words;
};

/** The blanks after words that stand for other words belong to neither of them. */
const partsOf = ({ same, before, after }: Passage): DiffPart[] => {
  if (same) return [{ kind: 'same', text: after, before }];
  const [was, is] = [before.trimEnd(), after.trimEnd()];
  const blanks = { text: after.slice(is.length), before: before.slice(was.length) };
  if (blanks.text === '' || blanks.before === '') return replaced(before, after);
  return [...replaced(was, is), { kind: 'same', ...blanks }];
};

const replaced = (before: string, after: string): DiffPart[] => [
  { kind: 'removed', text: before },
  { kind: 'added', text: after },
];

const sharedIn = (parts: readonly DiffPart[]): number =>
  parts.reduce((sum, { kind, text }) => sum + (kind === 'same' ? text.trim().length : 0), 0);

/** A token's text and what it is compared by. */
type Token = { text: string; key: string };

/** Nothing when the texts differ in more edits than `most`. */
const diffTokens = (before: readonly Token[], after: readonly Token[], most: number): Passage[] | undefined => {
  const found = diffArrays(
    before.map(({ key }) => key),
    after.map(({ key }) => key),
    { maxEditLength: most },
  );
  return found && passagesOf(found, { before, after });
};

const passagesOf = (
  found: readonly { count: number; added: boolean; removed: boolean }[],
  { before, after }: { before: readonly Token[]; after: readonly Token[] },
): Passage[] => {
  let [from, to] = [0, 0];
  const passages: Passage[] = [];
  for (const { count, added, removed } of found) {
    const [gone, come] = [added ? 0 : count, removed ? 0 : count];
    const own = { before: textOf(before, from, from + gone), after: textOf(after, to, to + come) };
    [from, to] = [from + gone, to + come];
    const last = passages.at(-1);
    const same = !added && !removed;
    if (last !== undefined && !same && !last.same) {
      last.before += own.before;
      last.after += own.after;
    } else passages.push({ same, ...own });
  }
  return passages;
};

const textOf = (tokens: readonly Token[], start: number, end: number): string =>
  tokens
    .slice(start, end)
    .map(({ text }) => text)
    .join('');

/** Sentences with the blanks after them; a list's line is one, "nr. 8" ends none. */
const sentencesOf = (text: string): Token[] =>
  text.split(/(?<=\n)|(?<=[^.\d\s]{3}[.!?] )(?=\p{Lu})/u).map((sentence) => ({
    text: sentence,
    key: quietText(sentence) || sentence,
  }));

/** Words and single signs, each with the blanks after it. */
const wordsOf = (text: string): Token[] =>
  (text.match(/\s+|[\p{L}\p{M}\p{N}]+\s*|[^\p{L}\p{M}\p{N}\s]\s*/gu) ?? []).map((text) => ({ text, key: text.trim() }));

const joined = (parts: readonly DiffPart[]): DiffPart[] => {
  const all: DiffPart[] = [];
  for (const part of parts) {
    const last = all.at(-1);
    if (part.text === '') continue;
    if (last?.kind === 'same' && part.kind === 'same') last.before += part.before;
    if (last?.kind === part.kind) last.text += part.text;
    else all.push({ ...part });
  }
  return all;
};
