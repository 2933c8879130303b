import type { KnownBlock } from '@slack/web-api';
import { type CorrectionLines, correctionLines } from '../correction-lines.ts';
import { shortened } from '../danish-words.ts';
import type { Letter } from '../letter.ts';
import { alertMessage } from './alert-blocks.ts';
import { context, escaped, linkTo, quoted, section, shortenedMarkup, slackLimits } from './mrkdwn.ts';

const quoteLimit = 1000;

/** A channel message that takes something back first, and then tells what else is new. */
export const correctionMessage = (letter: Letter): { text: string; blocks: KnownBlock[] } => {
  const lines = letter.corrections.map(correctionLines);
  const [whose, ...news] = alertMessage(letter).blocks;
  return {
    text: shortenedMarkup(lines.map(inOneLine).join(' · '), slackLimits.text),
    blocks: withinLimit(
      [...(whose === undefined ? [] : [whose]), ...lines.flatMap((one) => blocksOf(one, letter)), ...news],
      letter,
    ),
  };
};

const inOneLine = ({ heading, title }: CorrectionLines): string => escaped(`${heading}: ${title}`);

const blocksOf = (lines: CorrectionLines, letter: Letter): KnownBlock[] => [
  section(
    [
      `✎ *${escaped(lines.heading)}*`,
      `*${escaped(shortened(lines.title, 300))}*`,
      escaped(shortened(lines.sentences.join(' '), 500)),
      ...lines.quotes.map(({ label, text }) => `${label}:\n${quoted(text, quoteLimit)}`),
    ].join('\n'),
  ),
  context(
    [
      ...(lines.caseNumber === null ? [] : [`sagsnr. ${escaped(shortened(lines.caseNumber, 80))}`]),
      lines.because,
      ...(lines.link === null ? [] : [linkTo(lines.link, 'Åbn hos kommunen')]),
      linkTo(letter.evidenceLink, 'Bevis'),
    ].join(' · '),
  ),
];

const withinLimit = (blocks: KnownBlock[], { evidenceLink }: Letter): KnownBlock[] =>
  blocks.length <= slackLimits.blocks
    ? blocks
    : [...blocks.slice(0, slackLimits.blocks - 1), context(`Der er mere: ${linkTo(evidenceLink, 'se det alt')}`)];
