import { couldBeOneCommittee } from '../../../shared/domain/register/committee-line.ts';
import { closest } from './closest.ts';
import { nearTopic } from './near-topic.ts';
import { kindOf } from './read-command.ts';
import { firstWord } from './typed-text.ts';
import { commandOf } from './words.ts';

/** With their forms, so that a slip of the finger is near one of them. */
const kindWords = ['emne', 'emnet', 'udvalg', 'udvalget', 'ord', 'ordet', 'sag', 'sagen', 'alt'];

/**
 * The commands that somebody may have meant who wrote what to follow, and not what kind of thing it is: "skole" is a topic or
 * a word, "15.00.00-A00-23-26" a case. Most likely first; none where nothing can be made of it. `end` names the municipality.
 */
export const suggestedFollows = (text: string, committees: readonly string[], end = ''): string[] =>
  followsIn(text.replace(/^(?:om|for|med) /iu, ''), committees).map((what) => commandOf(`følg ${what}${end}`));

const followsIn = (wanted: string, committees: readonly string[]): string[] => {
  const [word, rest] = firstWord(wanted);
  if (kindOf(word) !== undefined && rest !== '') return [`${word} ${rest}`];
  if (/\d\d\.\d\d/u.test(wanted)) return [`sag ${wanted}`];
  const kind = word.length < 3 || rest === '' ? null : closest(word, kindWords);
  const committee = committeeIn(wanted, committees);
  const topic = nearTopic(wanted);
  return [
    ...(kind === null ? [] : [`${kind} ${rest}`]),
    ...(committee === null && !looksLikeCommittee(wanted) ? [] : [`udvalg ${committee ?? wanted}`]),
    ...(topic === null ? [] : [`emne ${topic}`]),
    ...(wanted.length < 3 ? [] : [`ord ${wanted}`]),
  ];
};

/** "skole" alone is in many a committee's name and means none of them. */
const committeeIn = (wanted: string, committees: readonly string[]): string | null =>
  closest(wanted, committees) ??
  (/udvalg|råd|raad/iu.test(wanted) ? (committees.find((name) => couldBeOneCommittee(name, wanted)) ?? null) : null);

/** Whether it may be the name of a committee that we have not seen. */
export const looksLikeCommittee = (text: string): boolean =>
  text.length <= longestName && /udvalg|råd|raad|nævn|naevn|kommission|bestyrelse|repræsentation/iu.test(text);
const longestName = 100;

/** " Mente du `/referat følg emne Skole` eller `/referat følg ord skole`?" */
export const orElse = (commands: readonly string[]): string =>
  commands.length === 0 ? '' : ` Mente du ${commands.join(' eller ')}?`;
