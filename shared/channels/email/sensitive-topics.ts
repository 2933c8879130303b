import { wordsOf } from '../../domain/danish.ts';
import type { Wish } from '../../domain/subscription.ts';
import type { ToldItem } from '../../domain/telling.ts';
import { indexWords } from '../../domain/word-index.ts';

/** Who follows these may tell by it what they suffer from, believe or vote for (GDPR, article 9). */
const sensitiveTopics: ReadonlySet<string> = new Set(['aeldre', 'integration', 'social', 'sundhed', 'valg']);

/** Words that do the same, in any inflection and inside compounds. */
const sensitiveWords = indexWords([
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
 * Whether a subject line would tell something about its reader that is theirs alone: what they follow, or the item's own
 * title, is about health, belief, politics or the like. A subject is read over shoulders and on locked telephones.
 */
export const isSensitive = ({ item, because }: Pick<ToldItem, 'item' | 'because'>): boolean =>
  because.some(isSensitiveWish) || holdsSensitiveWord(item.title);

const isSensitiveWish = (wish: Wish): boolean =>
  (wish.by === 'topic' && sensitiveTopics.has(wish.topic)) || (wish.by === 'word' && holdsSensitiveWord(wish.word));

const longestTitle = 500;

const holdsSensitiveWord = (text: string): boolean =>
  sensitiveWords.heldBy(wordsOf(text.slice(0, longestTitle))).length > 0;
