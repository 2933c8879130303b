import { byTelling, type ToldItem } from '../../domain/telling.ts';
import { danishDate, danishDayAndMonth } from '../../platform/danish-date.ts';
import { newsLabel, shortened } from '../danish-words.ts';
import type { Letter } from '../letter.ts';
import { meetingLines } from '../meeting-words.ts';
import { cutTitle } from './cut-title.ts';
import { isSensitive, isSensitiveWish } from './sensitive-topics.ts';
import { shortCommittee } from './short-committee.ts';

/** Long enough to say it, short enough to be read whole in a list of mails. */
export const mostCharacters = 120;
const longestHeading = 60;

type Told = { told: ToldItem; letter: Letter };

/** Says what happened, first the most telling item: "Udsat: Årsberetning 2025 - UEB 14. april (og 2 punkter til)". */
export const subjectOf = (letters: readonly Letter[]): string => {
  const items = letters
    .flatMap((letter) => letter.items.map((told) => ({ told, letter })))
    .sort((left, right) => byTelling(left.told, right.told));
  const [first] = items;
  const ofMeeting = aboutMeeting(letters);
  if (ofMeeting !== null) return fitted({ headings: [''], name: ofMeeting, end: '', more: moreItems(items.length) });
  if (first === undefined) return 'Nyt fra Referatvagt';
  return isWholeAgenda(first)
    ? aboutAgenda(first, items.length)
    : fitted({ ...aboutItem(first), more: moreItems(items.length - 1) });
};

/** "(og 2 punkter til)" */
export const moreItems = (others: number): string =>
  others === 0 ? '' : ` (og ${others} ${others === 1 ? 'punkt' : 'punkter'} til)`;

/** The title of an item, where a subject may show it. */
export const nameInSubject = (told: Pick<ToldItem, 'item' | 'because'>): string =>
  isSensitive(told) ? 'et punkt, du følger' : oneLine(told.item.title);

/** Titles come from outside: a subject is one line without control characters. */
export const oneLine = (text: string): string => text.replace(/[\p{Cc}\p{Cf}\s]+/gu, ' ').trim();

/** First what else is to say of what happened gives way, then what it is about; when and where, and that there is more, do not. */
type Parts = { headings: [string, ...string[]]; name: string; end: string; more: string };

const fitted = ({ headings, name, end, more }: Parts): string => {
  const room = mostCharacters - end.length - more.length;
  const heading = headings.find((one) => `${one}${name}`.length <= room) ?? headings.at(-1) ?? headings[0];
  return `${cutTitle(`${heading}${name}`, room)}${end}${more}`;
};

const aboutItem = ({ told, letter }: Told): Omit<Parts, 'more'> => {
  const name = withoutMunicipality(nameInSubject(told), letter.municipality);
  const [heading, ...shorter] = headingsOf(told);
  return {
    headings: [`${heading}: `, ...shorter.map((one) => `${one}: `)],
    name,
    end: ` - ${isSensitive(told) ? `mødet ${whenOf(letter)}` : whereAndWhen(letter)}`,
  };
};

/** That somebody hears of an agenda because they follow the whole of it, and nothing of it says more than that it is there. */
const isWholeAgenda = ({ told, letter }: Told): boolean =>
  told.news === 'scheduled' &&
  letter.items.some(({ because }) => because.some(({ by }) => by === 'committee' || by === 'source'));

/** "Ny dagsorden: UEB 12. maj (8 punkter)" */
const aboutAgenda = ({ letter }: Told, all: number): string => {
  const own = letter.items.length;
  const others = all === own ? '' : `, og ${all - own} til`;
  return `Ny dagsorden: ${whereAndWhen(letter)} (${own} ${own === 1 ? 'punkt' : 'punkter'}${others})`;
};

/** What happened; and, where it says more, what happened alone. "Udsat til næste møde" says no more than "Udsat"; a date does. */
const headingsOf = (told: ToldItem): [string, ...string[]] => {
  const isToNext = told.news === 'postponed' && /næste/iu.test(told.postponed?.until ?? '');
  if (isToNext) return ['Udsat'];
  const heading = oneLine(shortened(newsLabel(told), longestHeading));
  const hasHistory = told.news === 'case-decided' || told.news === 'returned';
  return hasHistory ? [heading, heading.split(/ efter at have | - |, /u)[0] ?? heading] : [heading];
};

/** Every title ends so in some towns; the mail says where it is from. */
const withoutMunicipality = (title: string, municipality: string): string => {
  const ending = ` i ${municipality} Kommune`;
  const isEnding = title.toLocaleLowerCase('da').endsWith(ending.toLocaleLowerCase('da'));
  return isEnding ? title.slice(0, -ending.length) : title;
};

/** "UEB 14. april" */
const whereAndWhen = (letter: Letter): string =>
  `${oneLine(shortCommittee(letter.meeting.committee))} ${whenOf(letter)}`;

/** "14. april"; with the year when it is another one than that of the mail. */
const whenOf = ({ meeting, capturedAt }: Letter): string => {
  const date = danishDate(meeting.startsAt);
  const isThisYear = date.slice(-4) === danishDate(capturedAt).slice(-4);
  return isThisYear ? danishDayAndMonth(meeting.startsAt) : date;
};

/** That a whole meeting is moved or cancelled says more than anything about its items. */
const aboutMeeting = (letters: readonly Letter[]): string | null => {
  const letter = letters.find(({ meetingNews }) => meetingNews.length > 0);
  const [first] = letter?.meetingNews ?? [];
  if (letter === undefined || first === undefined) return null;
  const where = first.because.some(isSensitiveWish) ? whenOf(letter) : whereAndWhen(letter);
  return `${meetingLines(first.change).heading} - ${where}`;
};
