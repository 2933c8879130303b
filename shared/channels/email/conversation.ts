import { caseKeysOf } from '../../domain/case-thread.ts';
import type { SubscriberId } from '../../domain/ids.ts';
import { sourceOfMeeting } from '../../domain/meeting-id.ts';
import { newsKinds } from '../../domain/news.ts';
import type { Letter } from '../letter.ts';

/**
 * What a mail talks of, for one reader, the oldest first: the case that its subject names, under each number that it has had, or
 * the meeting. Worked out from the letter alone, so that nothing need be kept. A digest talks of many things, and of none.
 */
export const conversationOf = (letters: readonly Letter[], reader: SubscriberId): string[] => {
  const [letter, ...others] = letters;
  if (letter === undefined || others.length > 0) return [];
  return aboutWhat(letter).map((key) => `${reader}#${key}`);
};

const aboutWhat = (letter: Letter): string[] => {
  const [first] = [
    ...letter.corrections.map(({ wrote }) => wrote),
    ...letter.items.toSorted((one, other) => newsKinds.indexOf(one.news) - newsKinds.indexOf(other.news)),
  ];
  const isMeeting = letter.corrections.length === 0 && letter.meetingNews.length > 0;
  // An agenda of several items is about its meeting, whichever of them comes first.
  const isAgenda = first !== undefined && first.news === 'scheduled' && letter.items.length > 1;
  return isMeeting || isAgenda || first === undefined
    ? [letter.meetingId]
    : caseKeysOf(first, letter.meetingId).toReversed();
};

/** The list that a mail belongs to: its municipality's, so that a mail program can file it. */
export const listOf = (letters: readonly Letter[]): string => {
  const [source, ...others] = new Set(letters.map(({ meetingId }) => sourceOfMeeting(meetingId)));
  return source === undefined || others.length > 0 ? 'samlet' : source.toLowerCase().replace(/[^a-z0-9-]/gu, '-');
};
