import type { KnownBlock } from '@slack/web-api';
import { danishDate } from '../../platform/danish-date.ts';
import { shortened } from '../danish-words.ts';
import { type ItemLines, linesOf, plainWords } from '../item-lines.ts';
import type { Letter } from '../letter.ts';
import { context, escaped, linkTo, quoted, section, shortenedMarkup, slackLimits } from './mrkdwn.ts';

const quoteLimit = 1200;
/** Quotes of other items, and of texts when several were reworded. */
const laterQuoteLimit = 400;
const most = { quotes: 4, notes: 6 };
const noteLimit = 200;
const footLimits = { caseNumber: 80, because: 400 };
/** Two blocks an item, one that says whose meeting it is, and one that says how many more there are. */
const mostItems = Math.floor((slackLimits.blocks - 2) / 2);

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
  retitled: '✎',
  reworded: '✎',
  opened: '✎',
  closed: '✎',
  'attachment-replaced': '📎',
  'attachment-removed': '📎',
  attachment: '📎',
  reread: '✎',
};

/** A channel message: `text` for notices and screen readers, `blocks` for the eye. */
export const alertMessage = (letter: Letter): { text: string; blocks: KnownBlock[] } => {
  const lines = linesOf(letter);
  const shown = lines.slice(0, mostItems);
  const more = lines.length - shown.length;
  return {
    text: shortenedMarkup(lines.map(inOneLine).join(' · '), slackLimits.text),
    blocks: [
      section(whose(letter)),
      ...shown.flatMap((one) => itemBlocks(one, letter)),
      ...(more > 0 ? [context(`Og ${more} punkter til: ${linkTo(letter.evidenceLink, 'se dem alle')}`)] : []),
    ],
  };
};

const inOneLine = ({ heading, name }: ItemLines): string => escaped(`${heading}: ${name}`);

const whose = ({ meeting, municipality }: Letter): string => {
  const kind = meeting.stage === 'minutes' ? 'referat af mødet' : 'dagsorden til mødet';
  return `*${escaped(shortened(meeting.committee, 200))}* · ${escaped(municipality)} · ${kind} ${danishDate(meeting.startsAt)}`;
};

const itemBlocks = (lines: ItemLines, letter: Letter): KnownBlock[] => {
  const body = [
    `${signs[lines.news]} *${escaped(lines.heading)}*`,
    `*${escaped(shortened(lines.title, 300))}*`,
    ...quotes(lines),
    ...lines.notes.slice(0, most.notes).map((note) => escaped(shortened(note, noteLimit))),
  ];
  return [section(body.join('\n')), context(foot(lines, letter))];
};

/** A decision alone needs no word before it. */
const quotes = ({ quotes: own }: ItemLines): string[] =>
  own.slice(0, most.quotes).map(({ label, words }, index) => {
    const text = quoted(plainWords(words), index < 2 && label !== elsewhere ? quoteLimit : laterQuoteLimit);
    return label === 'Beslutning' ? text : `${escaped(shortened(label, 120))}:\n${text}`;
  });
const elsewhere = 'Et andet sted i referatet står der';

const foot = (lines: ItemLines, letter: Letter): string =>
  [
    lines.caseNumber === null ? null : `sagsnr. ${escaped(shortened(lines.caseNumber, footLimits.caseNumber))}`,
    escaped(shortened(lines.follows.join(', '), footLimits.because)),
    lines.link === null ? null : linkTo(lines.link, 'Åbn hos kommunen'),
    linkTo(letter.evidenceLink, 'Bevis'),
  ]
    .filter((part) => part !== null && part !== '')
    .join(' · ');
