import { wordsOf } from '../../domain/danish.ts';
import type { Wish } from '../../domain/subscription.ts';
import type { ToldItem } from '../../domain/telling.ts';
import { topics } from '../../domain/topics/topics.ts';
import { indexWords } from '../../domain/word-index.ts';
import { sensitiveNames, sensitiveWords } from './sensitive-words.ts';

/** Who follows these, or reads of them, may tell by it what they suffer from, believe or vote for (GDPR, article 9). */
const sensitiveTopics = topics.filter(({ id }) => ['aeldre', 'integration', 'social', 'sundhed', 'valg'].includes(id));
/** Of their words: what looks like one and is none. */
const exceptWords = sensitiveTopics.flatMap((topic) => topic.exceptWords);

const looked = indexWords([...sensitiveTopics.flatMap(({ words }) => words), ...sensitiveWords]);
const names = sensitiveNames.map(wordsOf);

/**
 * Whether a subject line would tell something about its reader that is theirs alone: what they follow, or the item itself by
 * its title or case number, is about health, belief, politics or the like - whoever reads of it, and for whatever reason. A
 * subject is read over shoulders and on locked telephones.
 */
export const isSensitive = ({ item, because }: Pick<ToldItem, 'item' | 'because'>): boolean =>
  because.some(isSensitiveWish) || holdsSensitiveWord(item.title) || isOfSensitiveTopic(item.caseNumber ?? '');

/** By its number: that only its recommendations or its committee tell a topic, no subject line gives away. */
const isOfSensitiveTopic = (caseNumber: string): boolean =>
  sensitiveTopics
    .flatMap(({ kle }) => kle)
    .some((subject) => caseNumber.startsWith(`${subject}.`) || caseNumber.startsWith(`${subject}-`));

export const isSensitiveWish = (wish: Wish): boolean =>
  (wish.by === 'topic' && sensitiveTopics.some(({ id }) => id === wish.topic)) ||
  (wish.by === 'word' && holdsSensitiveWord(wish.word));

const longestTitle = 500;

const holdsSensitiveWord = (text: string): boolean => {
  const words = wordsOf(text.slice(0, longestTitle));
  const worthReading = words.filter((word) => !exceptWords.some((except) => word.startsWith(except)));
  return looked.heldBy(worthReading).length > 0 || names.some((name) => holdsName(words, name));
};

const holdsName = (words: readonly string[], name: readonly string[]): boolean =>
  words.some((_, start) => name.every((part, place) => [part, `${part}s`].includes(words[start + place] ?? '')));
