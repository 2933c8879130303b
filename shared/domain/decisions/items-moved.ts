import { type ItemsMentioned, itemsMentioned } from './items-mentioned.ts';
import { longestText } from './longest-text.ts';
import { isOnlyWanted } from './only-wanted.ts';

/** What is done with items: the words that say it, and what before or behind them says that it is not done. */
export type MovingWords = { says: RegExp; unlessAfter: RegExp; unlessBefore: RegExp; takesObject: RegExp };

/** One item that a sentence moves; `clause` is what the sentence says of it, from the verb on. */
export type ItemMoved = { itemNumber: string; quote: string; clause: string };

type Verb = { from: number; to: number };

const longestSentence = 2000;

/** The items that a text says something is done with, each once for a sentence. What somebody only wanted is not done. */
export const itemsMoved = (text: string, words: MovingWords): ItemMoved[] => {
  const sentences = sentencesOf(text.slice(0, longestText)).map((sentence) => sentence.slice(0, longestSentence));
  return sentences.flatMap((sentence, index) => {
    const moved = movesIn(sentence, words)
      .filter(({ verb, mention }) => !isOnlyWanted(sentences.slice(index), { verbAt: verb.from, itemAt: mention.from }))
      .flatMap(({ mention, clause }) =>
        mention.numbers.map((itemNumber) => ({ itemNumber, quote: sentence.trim(), clause })),
      );
    return moved.filter((item, at) => moved.findIndex(({ itemNumber }) => itemNumber === item.itemNumber) === at);
  });
};

type Move = { verb: Verb; mention: ItemsMentioned; clause: string };

const movesIn = (sentence: string, words: MovingWords): Move[] => {
  const verbs = verbsIn(sentence, words);
  const mentions = verbs.length === 0 ? [] : itemsMentioned(sentence);
  return verbs.flatMap((verb, index) => {
    const [from, to] = [verbs[index - 1]?.to ?? 0, verbs[index + 1]?.from ?? sentence.length];
    const near = mentions.filter((mention) => mention.from >= from && mention.from < to);
    const before = near.findLast((mention) => mention.to <= verb.from);
    const behind = near.find(
      (mention) => mention.from >= verb.to && leadsTo.test(sentence.slice(verb.to, mention.from)),
    );
    const isActive = words.takesObject.test(sentence.slice(verb.from, verb.to));
    const mention = isActive ? (behind ?? before) : (before ?? behind);
    return mention === undefined ? [] : [{ verb, mention, clause: sentence.slice(verb.from, to) }];
  });
};

/** "Udsætter behandlingen af punkt 8", but not "udsættes, idet punkt 8 ..." or "udsættes til efter punkt 8". */
const leadsTo = /^[^,;:]{0,100}(?<!(?:sammen med|efter|under|jf\.?|før|inden|til|som) )$/iu;

const verbsIn = (sentence: string, { says, unlessAfter, unlessBefore }: MovingWords): Verb[] => {
  const all = [...sentence.matchAll(new RegExp(says, 'giu'))].map(({ index, 0: words }) => ({
    from: index,
    to: index + words.length,
  }));
  return all.filter(
    ({ from, to }, index) =>
      !unlessAfter.test(sentence.slice(all[index - 1]?.to ?? 0, from)) &&
      !unlessBefore.test(sentence.slice(to, all[index + 1]?.from)),
  );
};

/** Sentences end at a full stop before a capital; "nr. 8" and "pkt. 3" do not end one. */
const sentencesOf = (text: string): string[] => text.split(/\n|(?<=[^.\d]{3}\.)\s+(?=[A-ZÆØÅ("'])/u);
