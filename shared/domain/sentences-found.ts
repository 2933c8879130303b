import { wordsOf } from './danish.ts';
import { holdsWord } from './match-words.ts';
import type { AgendaItem, Meeting } from './meeting.ts';
import type { ToldItem } from './telling.ts';

/** More than these a reader does not need to see why they get it. */
const mostSentences = 2;
/** Words of a long sentence before and after the one that is followed. */
const wordsAround = 20;
const longestSentence = 400;

/**
 * The sentences of an item's text that hold a followed word, where neither its title nor what was decided does: without them
 * nothing that a reader is shown has the word. One a word, as they stand on the page; long ones cut around it.
 */
export const sentencesFound = (told: ToldItem, { items }: Pick<Meeting, 'items'>): string[] => {
  const item = items.find(({ number, title }) => number === told.item.number && title === told.item.title);
  const followed = told.because.flatMap((wish) => (wish.by === 'word' ? [wish.word] : []));
  if (item === undefined || followed.length === 0) return [];
  const shown = wordsOf(shownOf(told).join('\n'));
  const words = followed.filter((word) => !holdsWord(shown, word));
  const sentences = sentencesOf(item);
  const found = words.flatMap((word) => {
    const sentence = sentences.find((one) => holdsWord(wordsOf(one), word));
    return sentence === undefined ? [] : [around(sentence, word)];
  });
  return [...new Set(found)].slice(0, mostSentences);
};

const shownOf = ({ item, decision, before, postponed, takenOff, titleBefore, ...told }: ToldItem): string[] => [
  item.title,
  titleBefore ?? '',
  decision?.text ?? '',
  before?.text ?? '',
  ...(postponed?.quotes ?? []),
  ...takenOff,
  ...told.rewordings.flatMap((one) => [one.part, one.before, one.after]),
  ...told.attachments,
  ...told.attachmentsRemoved,
  ...told.attachmentsReplaced,
];

const sentencesOf = ({ recommendations, sections, attachments }: AgendaItem): string[] =>
  [
    ...recommendations,
    ...sections.flatMap(({ text }) => text.split('\n').flatMap((line) => line.split(/(?<=[.?!:]) (?=\p{Lu})/u))),
    ...sections.map(({ heading }) => heading),
    ...attachments.map(({ name }) => name),
  ].map((text) => text.trim());

const around = (sentence: string, word: string): string => {
  if (sentence.length <= longestSentence) return sentence;
  const words = sentence.split(/\s+/u);
  const [first = word] = wordsOf(word);
  const place = Math.max(
    words.findIndex((one) => holdsWord(wordsOf(one), first)),
    0,
  );
  const [from, to] = [Math.max(place - wordsAround, 0), place + wordsAround + 1];
  return `${from > 0 ? '… ' : ''}${words.slice(from, to).join(' ')}${to < words.length ? ' …' : ''}`;
};
