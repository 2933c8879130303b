import { changedPassages, type Marked } from '../domain/changes/changed-passages.ts';
import type { Decision } from '../domain/decision.ts';
import type { MeetingNews, NewsKind } from '../domain/news.ts';
import { isRoutine, type ToldItem, type ToldMeeting } from '../domain/telling.ts';
import { danishDay, danishMoment } from '../platform/danish-date.ts';
import { decidedAs, newsLabel } from './danish-words.ts';
import { followUpSentences } from './follow-up-words.ts';
import type { Letter } from './letter.ts';
import { meetingLines } from './meeting-words.ts';
import { reasonInWords } from './subscription-in-words.ts';

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
  /** The number of a case that goes on, and that the reader does not follow as such; no meeting's own matter. */
  openCase: string | null;
  /** What the reader follows, each in words: "emnet Skole i Ballerup (kun bilag)". */
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

export const itemLines = (told: ToldItem, letter: Letter): ItemLines => ({
  news: told.news,
  heading: newsLabel(told),
  title: `Punkt ${told.item.number}: ${told.item.title}${told.item.closed ? ' (lukket punkt)' : ''}`,
  name: told.item.title,
  quotes: quotesOf(told, letter),
  notes: notesOf(told),
  caseNumber: told.item.caseNumber,
  link: told.item.link,
  openCase: isDecided(told.decision) || followsCase(told) || isRoutine(told.item) ? null : told.item.caseNumber,
  follows: told.because.map((reason) => reasonInWords(reason, letter.municipality)),
});

const followsCase = ({ because }: ToldItem): boolean => because.some(({ by }) => by === 'case');

/** Whether the case may have come to its end: another body may decide otherwise, but nothing here says that it will. */
const isDecided = (decision: Decision | null): boolean => decision !== null && !goesOn.has(decision.kind);
const goesOn: ReadonlySet<Decision['kind']> = new Set([
  'postponed',
  'sent-back',
  'referred',
  'withdrawn',
  'recommended',
  'recommended-with-remark',
  'recommended-against',
  'discussed',
  'empty',
  'not-released',
]);

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
    openCase: null,
    follows: because.map((reason) => reasonInWords(reason, municipality)),
  };
};

const asQuote = (label: string, text: string): Quote => ({
  label,
  side: null,
  words: [{ text, changed: false }],
});

const quotesOf = (told: ToldItem, letter: Letter): Quote[] => {
  const { decision, before, postponed, takenOff, titleBefore, item, foundIn = [] } = told;
  const read = told.stage === 'after-publication' ? letter : null;
  const elsewhere = [...(postponed?.quotes ?? []), ...takenOff].filter((quote) => quote !== decision?.text);
  return [
    ...(titleBefore === null ? [] : edited(titleBefore, item.title, { part: 'titel', read })),
    ...decisionQuotes(before?.text ?? null, decision?.text ?? null, read),
    ...told.rewordings.flatMap((one) => edited(one.before, one.after, { part: one.part || 'teksten', read })),
    ...elsewhere.map((words) => asQuote('Et andet sted i referatet står der', words)),
    ...foundIn.map((sentence) => asQuote('Ordet står her', sentence)),
  ];
};

/** When the two were read; null where that says nothing. */
type Read = Pick<Letter, 'readBefore' | 'capturedAt'> | null;

const decisionQuotes = (before: string | null, now: string | null, read: Read): Quote[] => {
  if (before !== null && now !== null)
    return before === now ? [asQuote('Beslutning', now)] : edited(before, now, { part: '', read });
  if (before !== null) return [asQuote(sideLabels('', read).before, before)];
  return now === null ? [] : [asQuote('Beslutning', now)];
};

/** Both sides of an edit; a side without words is left out. */
const edited = (before: string, after: string, { part, read }: { part: string; read: Read }): Quote[] => {
  const passages = changedPassages(before, after);
  const labels = sideLabels(part, read);
  const both: Quote[] = [
    { label: labels.before, side: 'before', words: passages.before },
    { label: labels.after, side: 'after', words: passages.after },
  ];
  return both.filter(({ words }) => plainWords(words).trim() !== '');
};

/** "Før, Økonomi (læst 15. april kl. 11.03)" */
const sideLabels = (part: string, read: Read): Record<'before' | 'after', string> => {
  const named = (when: string, at: string | null) =>
    `${when}${part === '' ? '' : `, ${part}`}${at === null ? '' : ` (læst ${danishMoment(at)})`}`;
  const [before, after] = read === null || read.readBefore === null ? [null, null] : [read.readBefore, read.capturedAt];
  return { before: named('Før', before), after: named('Nu', after) };
};

const notesOf = (told: ToldItem): string[] => [
  ...(told.news === 'edited' && told.decision !== null ? [`Vi læser det som: ${decidedAs(told.decision)}`] : []),
  ...followUpSentences(told),
  ...(staysFollowed(told) ? [told.news === 'case-decided' ? decidedFollowed : stillFollowed] : []),
  ...told.attachments.map((name) => `Nyt bilag: ${name}`),
  ...told.attachmentsReplaced.map((name) => `Bilag udskiftet: ${name}`),
  ...told.attachmentsRemoved.map((name) => `Bilag fjernet: ${name}`),
];

/** A decision is no end: it may come up again. */
const staysFollowed = (told: ToldItem): boolean =>
  followsCase(told) && ['decided', 'otherwise', 'case-decided'].includes(told.news);
const stillFollowed = 'Vi følger sagen videre og skriver, hvis den kommer op igen.';
const decidedFollowed =
  'Sagen er afgjort. Tages den op igen, skriver vi; har den været stille i et år, følger vi den ikke længere.';
