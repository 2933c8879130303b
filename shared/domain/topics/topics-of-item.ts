import { wholeWords, wordsOf } from '../danish.ts';
import { holdsListedWord } from '../match-words.ts';
import type { AgendaItem } from '../meeting.ts';
import { indexWords } from '../word-index.ts';
import type { Topic } from './topic.ts';
import { topics } from './topics.ts';
import { withoutBodies } from './without-bodies.ts';

/** Why an item belongs to a topic: its case number's KLE subject, a word it holds, or its committee's name. */
export type TopicReason = { topic: Topic; because: { kle: string } | { word: string } | { committee: string } };

type Item = Pick<AgendaItem, 'title' | 'caseNumber' | 'recommendations'>;

/**
 * The topics an item belongs to, each with its reason. Words are looked for in what says what the item is about: its title
 * and what is recommended. Where neither number nor words tell, the committee's name does - not for the meeting's own matters.
 */
export const topicsOfItem = (item: Item, committee = ''): TopicReason[] => {
  const subject = kleSubject(item.caseNumber);
  const tokens = wordsOf(withoutBodies([item.title, ...item.recommendations].join('\n')));
  const held = new Set(topicWords.heldBy(tokens));
  const reasons = topics.flatMap((topic) => {
    const because = reasonByKle(topic, subject) ?? reasonByWord(topic, { tokens, held });
    return because === null ? [] : [{ topic, because }];
  });
  return reasons.length > 0 || isOwnMatter(item.title) ? reasons : reasonsByCommittee(committee);
};

/** "15.00.00" out of "15.00.00-A00-23-26"; null where the number is not built on KLE. */
const kleSubject = (caseNumber: string | null): string | null =>
  /^(\d{2}\.\d{2}\.\d{2})-/u.exec(caseNumber ?? '')?.[1] ?? null;

const reasonByKle = (topic: Topic, subject: string | null): { kle: string } | null => {
  const kle = topic.kle.find((prefix) => subject === prefix || subject?.startsWith(`${prefix}.`));
  return kle === undefined ? null : { kle };
};

/** All topics' words are looked up together; only a topic that has one of them is looked at by itself. */
const topicWords = indexWords([...new Set(topics.flatMap(({ words }) => words))]);

type Read = { tokens: readonly string[]; held: ReadonlySet<string> };

const reasonByWord = (topic: Topic, { tokens, held }: Read): { word: string } | null => {
  const possible = topic.words.filter((word) => held.has(word));
  if (possible.length === 0) return null;
  const worthReading = tokens.filter((token) => !topic.exceptWords.some((except) => token.startsWith(except)));
  const word = possible.find((candidate) => holdsListedWord(worthReading, candidate));
  return word === undefined ? null : { word };
};

/** A committee for several things ("Klima-, Teknik- og Miljøudvalget") does not tell which one an item is about. */
const reasonsByCommittee = (committee: string): TopicReason[] => {
  const name = committee.toLocaleLowerCase('da');
  const found = topics.flatMap((topic) => {
    const word = topic.committees.find((candidate) => name.includes(candidate));
    return word === undefined ? [] : [{ topic, because: { committee: word } }];
  });
  return found.length === 1 ? found : [];
};

const ownMatters = wholeWords(
  'dagsorden|dagsordenen|meddelelser|orientering|orienteringer|orienteringspunkter|eventuelt|underskriftsark|underskriftside|referat|huskeliste|spørgetid|henvendelser|mødekalender|årsplan|introduktion|lukket',
);
/** The meeting's own matters - its agenda, its minutes, messages - are about no topic. */
const isOwnMatter = (title: string): boolean => ownMatters.test(title);
