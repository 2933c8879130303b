import type { Wish } from '../../../shared/domain/subscription.ts';

/** What can be followed, as people type it. */
export const kindWords = ['emne', 'udvalg', 'ord', 'sag', 'alt'] as const;
type KindWord = (typeof kindWords)[number];

export type Command =
  | { does: 'follow'; kind: Wish['by']; text: string }
  | { does: 'list' | 'topics' | 'help' }
  | { does: 'stop'; number: number | null }
  /** A word that we do not know, where one of `known` was expected. */
  | { does: 'unknown'; word: string; known: readonly string[] };

/** Longer than anything worth typing; what is beyond it is not looked at. */
const longest = 200;

const kinds: Record<KindWord, Wish['by']> = {
  emne: 'topic',
  udvalg: 'committee',
  ord: 'word',
  sag: 'case',
  alt: 'source',
};

const verbs = ['følg', 'liste', 'stop', 'emner', 'hjælp'] as const;
/** For keyboards without Danish letters. */
const alsoSpelt: Partial<Record<string, string>> = {
  foelg: 'følg',
  folg: 'følg',
  hjaelp: 'hjælp',
  help: 'hjælp',
  '': 'hjælp',
};

/** Reads what stands after "/referat". */
export const readCommand = (typed: string): Command => {
  const [first, rest] = firstWord(plainText(typed).slice(0, longest));
  const verb = alsoSpelt[first] ?? first;
  switch (verb) {
    case 'følg':
      return readFollow(rest);
    case 'stop':
      return { does: 'stop', number: /^\d{1,4}$/u.test(rest) ? Number(rest) : null };
    case 'liste':
      return { does: 'list' };
    case 'emner':
      return { does: 'topics' };
    case 'hjælp':
      return { does: 'help' };
    default:
      return { does: 'unknown', word: first, known: verbs };
  }
};

const readFollow = (rest: string): Command => {
  const [word, text] = firstWord(rest);
  if (word === '') return { does: 'help' };
  const kind = kindWords.find((known) => known === word);
  return kind === undefined
    ? { does: 'unknown', word, known: kindWords }
    : { does: 'follow', kind: kinds[kind], text: unquoted(text) };
};

/** The first word in lower case, and what follows it. */
const firstWord = (text: string): [string, string] => {
  const trimmed = text.trim();
  const end = trimmed.search(/\s/u);
  const word = end === -1 ? trimmed : trimmed.slice(0, end);
  return [word.toLocaleLowerCase('da'), trimmed.slice(word.length).trim()];
};

/** Slack writes three signs as entities (docs.slack.dev, "Formatting text"). */
const plainText = (typed: string): string =>
  typed.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&');

const unquoted = (text: string): string => text.replace(/["'“”„»«]/gu, '').trim();
