import { wordsOf } from '../../domain/danish.ts';
import type { Wish } from '../../domain/subscription.ts';
import type { ToldItem } from '../../domain/telling.ts';
import { topics } from '../../domain/topics/topics.ts';
import { indexWords } from '../../domain/word-index.ts';

/** Who follows these, or reads of them, may tell by it what they suffer from, believe or vote for (GDPR, article 9). */
const sensitiveTopics = topics.filter(({ id }) => ['aeldre', 'integration', 'social', 'sundhed', 'valg'].includes(id));
/** Of their words: what looks like one and is none. */
const exceptWords = sensitiveTopics.flatMap((topic) => topic.exceptWords);

/** Words that do the same, in any inflection and inside compounds. */
const sensitiveWords = indexWords([
  ...sensitiveTopics.flatMap(({ words }) => words),
  'sygdom',
  'sygehus',
  'patient',
  'psykiatri',
  'psykisk',
  'demens',
  'kræft',
  'misbrug',
  'alkohol',
  'handicap',
  'autisme',
  'abort',
  'fertilitet',
  'hospice',
  'botilbud',
  'herberg',
  'krisecenter',
  'hjemløs',
  'førtidspension',
  'kontanthjælp',
  'sexarbejder',
  'homoseksuel',
  'transkønnet',
  'religion',
  'kirke',
  'moské',
  'moske',
  'muslim',
  'kristen',
  'jødisk',
  'islam',
  'asyl',
  'flygtning',
  'partistøtte',
  'vælgerforening',
  'fagforening',
  'hiv',
  'aids',
  'adhd',
  'selvmord',
  'diabetes',
  'depression',
  'narkotika',
  'plejehjem',
  'lgbt',
  'kønsskifte',
  'bederum',
  'imam',
  'menighedsråd',
  'socialdemokrat',
  'folkeparti',
  'enhedslisten',
  'konservative',
  'moderaterne',
]);

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
  return (
    sensitiveWords.heldBy(words.filter((word) => !exceptWords.some((except) => word.startsWith(except)))).length > 0
  );
};
