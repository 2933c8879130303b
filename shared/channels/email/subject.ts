import { newsKinds } from '../../domain/news.ts';
import type { ToldItem } from '../../domain/telling.ts';
import { danishDate } from '../../platform/danish-date.ts';
import { newsLabel, shortened } from '../danish-words.ts';
import type { Letter } from '../letter.ts';
import { meetingLines } from '../meeting-words.ts';

/** Long enough to say it, short enough to be read whole in a list of mails. */
const mostCharacters = 120;

/** Says what happened, first the most telling item: "Udsat til næste møde: Årsberetning 2025 ... (og 2 punkter til)". */
export const subjectOf = (letters: readonly Letter[]): string => {
  const items = letters
    .flatMap((letter) => letter.items)
    .sort((left, right) => newsKinds.indexOf(left.news) - newsKinds.indexOf(right.news));
  const [first] = items;
  const ofMeeting = aboutMeeting(letters);
  if (first === undefined && ofMeeting === null) return 'Nyt fra Referatvagt';
  const others = items.length - (ofMeeting === null ? 1 : 0);
  const more = others === 0 ? '' : ` (og ${others} ${others === 1 ? 'punkt' : 'punkter'} til)`;
  return oneLine(`${shortened(ofMeeting ?? aboutItem(first), mostCharacters - more.length)}${more}`);
};

const aboutItem = (told: ToldItem | undefined): string =>
  told === undefined ? '' : `${shortened(newsLabel(told), 60)}: ${told.item.title}`;

/** That a whole meeting is moved or cancelled says more than anything about its items. */
const aboutMeeting = (letters: readonly Letter[]): string | null => {
  const letter = letters.find(({ meetingNews }) => meetingNews.length > 0);
  const [first] = letter?.meetingNews ?? [];
  if (letter === undefined || first === undefined) return null;
  return `${meetingLines(first.change).heading}: ${letter.meeting.committee}, ${danishDate(letter.meeting.startsAt)}`;
};

/** Titles come from outside: a subject is one line without control characters. */
const oneLine = (text: string): string => text.replace(/[\p{Cc}\p{Cf}\s]+/gu, ' ').trim();
