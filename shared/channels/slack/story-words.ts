import { danishDate } from '../../platform/danish-date.ts';
import { type ItemLines, plainWords } from '../item-lines.ts';
import type { Letter } from '../letter.ts';
import { escaped, inline, quoted } from './mrkdwn.ts';
import type { StoryLine } from './story-lines.ts';

/** How much a message says of one item: all there is room for, or the heart of it among many. */
export type Measure = { firstQuotes: number; laterQuotes: number; quotes: number; notes: number };
export const alone: Measure = { firstQuotes: 1000, laterQuotes: 300, quotes: 4, notes: 6 };
export const amongOthers: Measure = { firstQuotes: 300, laterQuotes: 150, quotes: 2, notes: 2 };

const noteLimit = 200;
const headingLimit = 200;
const titleLimit = 300;

const signs: Record<ItemLines['news'], string> = {
  'meeting-cancelled': '✖',
  'meeting-moved': '→',
  overdue: '⚠',
  postponed: '⏸',
  returned: '▶',
  withdrawn: '✖',
  otherwise: '✔',
  edited: '✎',
  retracted: '✎',
  'case-decided': '✔',
  decided: '✔',
  absent: '?',
  added: '＋',
  scheduled: '▷',
  retitled: '✎',
  reworded: '✎',
  opened: '✎',
  closed: '✎',
  'attachment-replaced': '📎',
  'attachment-removed': '📎',
  attachment: '📎',
  reread: '✎',
};

/** Whose meeting it is: "Børneudvalget · Ballerup · referat af mødet 14. april 2026". */
export const whose = ({ meeting, municipality }: Letter): string => {
  const kind = meeting.stage === 'minutes' ? 'referat af mødet' : 'dagsorden til mødet';
  return `${inline(meeting.committee, 200)} · ${inline(municipality, 100)} · ${kind} ${danishDate(meeting.startsAt)}`;
};

/** What happened; struck out where it has been put right since. */
export const headingOf = ({ news, heading }: ItemLines, rightedOn: string | null): string => {
  const said = `${signs[news]} *${inline(heading, headingLimit)}*`;
  return rightedOn === null ? said : `✎ *Rettet ${rightedOn}* (se tråden) · ~${inline(heading, headingLimit)}~`;
};

/** The item, the page's own words, and what there is to say besides. */
export const bodyOf = (words: ItemLines, measure: Measure): string[] => [
  `*${inline(words.title, titleLimit)}*`,
  ...quotesOf(words, measure),
  ...words.notes.slice(0, measure.notes).map((note) => inline(note, noteLimit)),
];

/** A decision alone needs no word before it. */
const quotesOf = ({ quotes }: ItemLines, measure: Measure): string[] =>
  quotes.slice(0, measure.quotes).map(({ label, words }, index) => {
    const isFirst = index < 2 && label !== elsewhere;
    const text = quoted(plainWords(words), isFirst ? measure.firstQuotes : measure.laterQuotes);
    return label === 'Beslutning' ? text : `${inline(label, 120)}:\n${text}`;
  });
const elsewhere = 'Et andet sted i referatet står der';

/** Which case, and what of it the channel follows. */
export const footOf = ({ words: { caseNumber, follows } }: Pick<StoryLine, 'words'>): string[] => [
  ...(caseNumber === null ? [] : [`sagsnr. ${inline(caseNumber, 80)}`]),
  ...(follows.length === 0 ? [] : [`kanalen følger ${inline(follows.join(', '), 400)}`]),
];

export const inOneLine = ({ heading, name }: Pick<ItemLines, 'heading' | 'name'>): string =>
  escaped(`${heading}: ${name}`.replace(/\s+/gu, ' '));
