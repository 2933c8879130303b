import type { Wish } from '../../../shared/domain/subscription.ts';
import { bare, firstWord, folded, plainText } from './typed-text.ts';

export type Command =
  | { does: 'follow'; kind: Wish['by']; text: string }
  /** Without a word for what kind of thing it is. */
  | { does: 'follow-what'; text: string }
  | { does: 'list' | 'topics' | 'help' | 'thanks' }
  | { does: 'stop'; numbers: number[] }
  | { does: 'stop-wish'; kind: Wish['by']; text: string }
  | { does: 'stop-all' }
  /** Without a number or a kind; `text` is empty where nothing was named. */
  | { does: 'stop-which'; text: string }
  /** Begins with a word that we do not know; `text` is all of it. */
  | { does: 'unknown'; word: string; text: string };

/** The words for each kind, as people write them (`folded`). */
const kinds: Readonly<Record<string, Wish['by']>> = {
  ...asKind('topic', 'emne emnet emner topic'),
  ...asKind('committee', 'udvalg udvalget committee'),
  ...asKind('word', 'ord ordet word'),
  ...asKind('case', 'sag sagen sagsnr sagsnummer case'),
  ...asKind('source', 'alt alting all everything'),
};

export const verbs = ['følg', 'liste', 'stop', 'emner', 'hjælp'] as const;
type Verb = (typeof verbs)[number] | 'tak';

/** Other words for them: other spellings, other keyboards, English (`folded`). */
const alsoCalled: Readonly<Record<string, Verb>> = {
  ...asVerb('følg', 'foelg folg foelge folge follow abonner'),
  ...asVerb('liste', 'liste lister list vis oversigt'),
  ...asVerb('stop', 'stop stopp afmeld fjern slet unfollow unsubscribe remove delete'),
  ...asVerb('emner', 'emner topics'),
  ...asVerb('hjælp', 'hjaelp hjalp hjelp help'),
  ...asVerb('tak', 'tak thanks'),
};

/** Reads what stands after "/referat". */
export const readCommand = (typed: string): Command => {
  const text = withoutOurName(plainText(typed));
  const [word, rest] = firstWord(text);
  if (word === '') return { does: 'help' };
  switch (Object.hasOwn(alsoCalled, folded(word)) ? alsoCalled[folded(word)] : undefined) {
    case 'følg':
      return readFollow(rest);
    case 'stop':
      return readStop(rest);
    case 'liste':
      return { does: 'list' };
    case 'emner':
      return { does: 'topics' };
    case 'tak':
      return { does: 'thanks' };
    case 'hjælp':
      return { does: 'help' };
    case undefined:
      return { does: 'unknown', word, text: bare(text) };
  }
};

/** The kind that a word stands for; undefined for no kind. */
export const kindOf = (word: string): Wish['by'] | undefined =>
  Object.hasOwn(kinds, folded(word)) ? kinds[folded(word)] : undefined;

const readFollow = (rest: string): Command => {
  const [word, text] = firstWord(rest);
  if (word === '') return { does: 'help' };
  const kind = kindOf(word);
  return kind === undefined ? { does: 'follow-what', text: bare(rest) } : { does: 'follow', kind, text: bare(text) };
};

const readStop = (rest: string): Command => {
  const text = bare(rest);
  if (/^(?:alle|alle sammen|det hele|all)$/iu.test(text)) return { does: 'stop-all' };
  const numbers = numbersIn(text);
  if (numbers.length > 0) return { does: 'stop', numbers };
  const [word, what] = firstWord(text);
  const kind = kindOf(word);
  return kind === undefined || (what === '' && kind !== 'source')
    ? { does: 'stop-which', text }
    : { does: 'stop-wish', kind, text: bare(what) };
};

/** "2", "nr. 2", "#2", "1,2", "1 og 2"; none where anything else stands among them. */
const numbersIn = (text: string): number[] => {
  const words = text
    .toLocaleLowerCase('da')
    .split(/[ ,;&+#]/u)
    .filter((word) => !['', 'og', 'and', 'nr', 'nr.', 'nummer', 'numre', 'no', 'no.'].includes(word));
  return words.every((word) => /^\d{1,4}$/u.test(word)) ? words.map(Number) : [];
};

/** "/referat /referat liste": copied with the command. */
const withoutOurName = (text: string): string => text.replace(/^["'“”`]*\/?referat(?= |$)/iu, '').trim();

function asKind(kind: Wish['by'], words: string): Record<string, Wish['by']> {
  return Object.fromEntries(words.split(' ').map((word) => [word, kind]));
}

function asVerb(verb: Verb, words: string): Record<string, Verb> {
  return Object.fromEntries(words.split(' ').map((word) => [word, verb]));
}
