import { type TopicId, topicId } from '../ids.ts';

/** What a subscriber can follow: our own short list, mapped to KLE numbers and words. */
export type Topic = {
  id: TopicId;
  /** Danish, as people read it. */
  label: string;
  /** KLE main groups, groups or subjects ("15", "00.30"): the municipalities' shared subject plan, kle-online.dk. */
  kle: readonly string[];
  /** Words in titles and recommendations, matched as Danish is written. */
  words: readonly string[];
  /** Words, or beginnings of words, that look like the topic's and are not. */
  exceptWords: readonly string[];
  /** Words in a committee's name; they speak only for items that nothing else tells the topic of. */
  committees: readonly string[];
};

export const aTopic = (
  id: string,
  topic: Omit<Topic, 'id' | 'exceptWords'> & { exceptWords?: readonly string[] },
): Topic => ({
  exceptWords: [],
  ...topic,
  id: topicId(id),
});
