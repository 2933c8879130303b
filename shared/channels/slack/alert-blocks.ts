import type { KnownBlock } from '@slack/web-api';
import type { NewsKind, ToldItem } from '../../domain/telling.ts';
import { danishDate } from '../../platform/danish-date.ts';
import { shortened, wishInWords } from '../danish-words.ts';
import { type ItemLines, itemLines } from '../item-lines.ts';
import type { Letter } from '../letter.ts';

/** Slack's own limits (docs.slack.dev, Block Kit reference): 3,000 characters a section, 50 blocks a message. */
const limits = { section: 3000, blocks: 50, text: 4000 };
const quoteLimit = 1200;
const footLimits = { caseNumber: 80, because: 400 };
/** Two blocks an item, one that says whose meeting it is, and one that says how many more there are. */
const mostItems = Math.floor((limits.blocks - 2) / 2);

const signs: Record<NewsKind, string> = {
  postponed: '⏸',
  withdrawn: '✖',
  edited: '✎',
  retracted: '✎',
  absent: '?',
  decided: '✔',
  added: '＋',
  attachment: '📎',
};

/** A channel message: `text` for notices and screen readers, `blocks` for the eye. */
export const alertMessage = (letter: Letter): { text: string; blocks: KnownBlock[] } => {
  const shown = letter.items.slice(0, mostItems);
  const more = letter.items.length - shown.length;
  return {
    text: shortenedMarkup(
      letter.items.map((told) => escaped(`${itemLines(told, letter).heading}: ${told.item.title}`)).join(' · '),
      limits.text,
    ),
    blocks: [
      section(whose(letter)),
      ...shown.flatMap((told) => itemBlocks(told, letter)),
      ...(more > 0 ? [context(`Og ${more} punkter til: ${linkTo(letter.evidenceLink, 'se dem alle')}`)] : []),
    ],
  };
};

const whose = ({ meeting, municipality }: Letter): string => {
  const kind = meeting.stage === 'minutes' ? 'referat af mødet' : 'dagsorden til mødet';
  return `*${escaped(shortened(meeting.committee, 200))}* · ${escaped(municipality)} · ${kind} ${danishDate(meeting.startsAt)}`;
};

const itemBlocks = (told: ToldItem, letter: Letter): KnownBlock[] => {
  const lines = itemLines(told, letter);
  const body = [
    `${signs[told.news]} *${escaped(lines.heading)}*`,
    `*${escaped(shortened(lines.title, 300))}*`,
    ...quotes(lines),
  ];
  return [section(body.join('\n')), context(foot(told, lines, letter))];
};

const quotes = (lines: ItemLines): string[] => [
  ...(lines.before === null ? [] : [`Før:\n${quoted(lines.before)}`]),
  ...(lines.decision === null ? [] : [`${lines.before === null ? '' : 'Nu:\n'}${quoted(lines.decision)}`]),
  ...lines.elsewhere.slice(0, 1).map((words) => `Et andet sted i referatet:\n${quoted(shortened(words, 400))}`),
  ...lines.attachments.slice(0, 5).map((name) => `Nyt bilag: ${escaped(shortened(name, 120))}`),
];

const foot = (told: ToldItem, lines: ItemLines, letter: Letter): string =>
  [
    lines.caseNumber === null ? null : `sagsnr. ${escaped(shortened(lines.caseNumber, footLimits.caseNumber))}`,
    escaped(
      shortened(told.because.map((wish) => wishInWords(wish, letter.municipality)).join(', '), footLimits.because),
    ),
    lines.link === null ? null : linkTo(lines.link, 'Åbn hos kommunen'),
    linkTo(letter.evidenceLink, 'Bevis'),
  ]
    .filter((part) => part !== null)
    .join(' · ');

const quoted = (text: string): string =>
  escaped(shortened(text, quoteLimit))
    .split('\n')
    .map((line) => `> ${line}`)
    .join('\n');

const section = (text: string): KnownBlock => ({
  type: 'section',
  text: { type: 'mrkdwn', text: shortenedMarkup(text, limits.section) },
});
const context = (text: string): KnownBlock => ({
  type: 'context',
  elements: [{ type: 'mrkdwn', text: shortenedMarkup(text, limits.section) }],
});

/** Slack reads three characters as markup (docs.slack.dev, "Formatting text"); a page's text shall stay text. */
const escaped = (text: string): string => text.replace(/&/gu, '&amp;').replace(/</gu, '&lt;').replace(/>/gu, '&gt;');

/** A bar in an address would end it. */
const linkTo = (address: string, label: string): string => `<${escaped(address).replace(/\|/gu, '%7C')}|${label}>`;

/** An escaped sign is not cut in half: "&am" would be read as three letters. */
const shortenedMarkup = (text: string, most: number): string => shortened(text, most).replace(/&[a-z]{0,3}…$/u, '…');
