import { wordsOf } from '../danish.ts';
import { holdsWord } from '../match-words.ts';
import type { AgendaItem } from '../meeting.ts';
import type { Topic } from './topic.ts';
import { topics } from './topics.ts';

/** Why an item belongs to a topic: its case number's KLE subject, or a word it holds. */
export type TopicReason = { topic: Topic; because: { kle: string } | { word: string } };

/** The topics an item belongs to, each with its reason. Words are looked for in what says what the item is about. */
export const topicsOfItem = (item: Pick<AgendaItem, 'title' | 'caseNumber' | 'recommendations'>): TopicReason[] => {
  const subject = kleSubject(item.caseNumber);
  const tokens = wordsOf([item.title, ...item.recommendations].join(' '));
  return topics.flatMap((topic) => {
    const because = reasonByKle(topic, subject) ?? reasonByWord(topic, tokens);
    return because === null ? [] : [{ topic, because }];
  });
};

/** "15.00.00" out of "15.00.00-A00-23-26"; null where the number is not built on KLE. */
const kleSubject = (caseNumber: string | null): string | null =>
  /^(\d{2}\.\d{2}\.\d{2})-/u.exec(caseNumber ?? '')?.[1] ?? null;

const reasonByKle = (topic: Topic, subject: string | null): { kle: string } | null => {
  const kle = topic.kle.find((prefix) => subject === prefix || subject?.startsWith(`${prefix}.`));
  return kle === undefined ? null : { kle };
};

const reasonByWord = (topic: Topic, tokens: readonly string[]): { word: string } | null => {
  const worthReading = tokens.filter((token) => !topic.exceptWords.some((except) => token.startsWith(except)));
  const word = topic.words.find((candidate) => holdsWord(worthReading, candidate));
  return word === undefined ? null : { word };
};
