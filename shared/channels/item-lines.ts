import { changedPassages, type Marked } from '../domain/changes/changed-passages.ts';
import type { MeetingNews, NewsKind } from '../domain/news.ts';
import type { ToldItem, ToldMeeting } from '../domain/telling.ts';
import { danishDay } from '../platform/danish-date.ts';
import { decidedAs, newsLabel, wishInWords } from './danish-words.ts';
import { followUpSentences } from './follow-up-words.ts';
import type { Letter } from './letter.ts';
import { meetingLines } from './meeting-words.ts';

/** Words of the page under what they are; what an edit took away or put in is marked. */
export type Quote = { label: string; side: 'before' | 'after' | null; words: Marked[] };

/** One piece of news in words; each channel lays it out in its own way. */
export type ItemLines = {
  news: NewsKind | MeetingNews['kind'];
  heading: string;
  /** The item with its number, or the meeting; `name` without. */
  title: string;
  name: string;
  quotes: Quote[];
  /** Our own plain sentences: since when, how we read it, which attachments. */
  notes: string[];
  caseNumber: string | null;
  link: string | null;
  /** What the reader follows, each in words: "emnet Skole i Ballerup". */
  follows: string[];
};

/** All that a letter tells, the meeting as a whole first. */
export const linesOf = (letter: Letter): ItemLines[] => [
  ...letter.meetingNews.map((told) => meetingNewsLines(told, letter)),
  ...letter.items.map((told) => itemLines(told, letter)),
];

/** Why the reader gets it: "fordi du følger emnet Skole i Ballerup". */
export const becauseOf = ({ follows }: ItemLines): string => `fordi du følger ${follows.join(' og ')}`;

export const plainWords = (words: readonly Marked[]): string => words.map(({ text }) => text).join('');

export const itemLines = (told: ToldItem, { municipality }: Letter): ItemLines => ({
  news: told.news,
  heading: newsLabel(told),
  title: `Punkt ${told.item.number}: ${told.item.title}${told.item.closed ? ' (lukket punkt)' : ''}`,
  name: told.item.title,
  quotes: quotesOf(told),
  notes: notesOf(told),
  caseNumber: told.item.caseNumber,
  link: told.item.link,
  follows: told.because.map((wish) => wishInWords(wish, municipality)),
});

const meetingNewsLines = ({ change, because }: ToldMeeting, { meeting, municipality }: Letter): ItemLines => {
  const { heading, before, now, quote } = meetingLines(change);
  return {
    news: change.kind,
    heading,
    title: `${meeting.committee}, ${danishDay(meeting.startsAt)}`,
    name: meeting.committee,
    quotes: quote === null ? [] : [asQuote('Der står', quote)],
    notes: [...(before === null ? [] : [`Før: ${before}`]), ...(now === null ? [] : [`Nu: ${now}`])],
    caseNumber: null,
    link: meeting.link,
    follows: because.map((wish) => wishInWords(wish, municipality)),
  };
};

const asQuote = (label: string, text: string): Quote => ({
  label,
  side: null,
  words: [{ text, changed: false }],
});

const quotesOf = (told: ToldItem): Quote[] => {
  const { decision, before, postponed, takenOff, titleBefore, item } = told;
  const elsewhere = [...(postponed?.quotes ?? []), ...takenOff].filter((quote) => quote !== decision?.text);
  return [
    ...(titleBefore === null ? [] : edited(titleBefore, item.title, 'titel')),
    ...decisionQuotes(before?.text ?? null, decision?.text ?? null),
    ...told.rewordings.flatMap((one) => edited(one.before, one.after, one.part || 'teksten')),
    ...elsewhere.map((words) => asQuote('Et andet sted i referatet står der', words)),
  ];
};

const decisionQuotes = (before: string | null, now: string | null): Quote[] => {
  if (before !== null && now !== null) return before === now ? [asQuote('Beslutning', now)] : edited(before, now, '');
  if (before !== null) return [asQuote('Før', before)];
  return now === null ? [] : [asQuote('Beslutning', now)];
};

/** Both sides of an edit; a side without words is left out. */
const edited = (before: string, after: string, part: string): Quote[] => {
  const passages = changedPassages(before, after);
  const named = (when: string) => (part === '' ? when : `${when}, ${part}`);
  const both: Quote[] = [
    { label: named('Før'), side: 'before', words: passages.before },
    { label: named('Nu'), side: 'after', words: passages.after },
  ];
  return both.filter(({ words }) => plainWords(words).trim() !== '');
};

const notesOf = (told: ToldItem): string[] => [
  ...(told.news === 'edited' && told.decision !== null ? [`Vi læser det som: ${decidedAs(told.decision)}`] : []),
  ...followUpSentences(told),
  ...told.attachments.map((name) => `Nyt bilag: ${name}`),
  ...told.attachmentsReplaced.map((name) => `Bilag udskiftet: ${name}`),
  ...told.attachmentsRemoved.map((name) => `Bilag fjernet: ${name}`),
];
