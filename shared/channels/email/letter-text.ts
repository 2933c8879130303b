import { danishDay, danishMoment } from '../../platform/danish-date.ts';
import { becauseOf, type ItemLines, linesOf, plainWords } from '../item-lines.ts';
import type { Letter } from '../letter.ts';
import { correctionsText } from './correction-mail.ts';

export type MailLinks = { unsubscribe: string };

/** The plain text of a mail: the same words as the HTML, for those who read without it. */
export const letterText = (letters: readonly Letter[], links: MailLinks): string =>
  [...letters.map(letterLines), footer(letters, links)].join('\n\n');

const letterLines = (letter: Letter): string => {
  const { meeting, municipality, capturedAt } = letter;
  const kind = meeting.stage === 'minutes' ? 'Referat af mødet' : 'Dagsorden til mødet';
  return [
    ...correctionsText(letter),
    `${meeting.committee}, ${municipality}`,
    `${kind} ${danishDay(meeting.startsAt)}, set ${danishMoment(capturedAt)}`,
    '',
    linesOf(letter).map(itemText).join('\n\n'),
    '',
    `Bevis for denne besked: ${letter.evidenceLink}`,
  ].join('\n');
};

const itemText = (lines: ItemLines): string =>
  [
    lines.heading.toLocaleUpperCase('da'),
    lines.title,
    ...lines.quotes.map(({ label, words }) => `${label}: »${plainWords(words)}«`),
    ...lines.notes,
    lines.caseNumber === null ? null : `Sagsnr. ${lines.caseNumber}`,
    lines.link === null ? null : `${readMore(lines)}: ${lines.link}`,
    `Du får det, ${becauseOf(lines)}.`,
  ]
    .filter((line) => line !== null)
    .join('\n');

/** What a link to the municipality leads to. */
export const readMore = ({ news }: ItemLines): string =>
  news === 'meeting-moved' || news === 'meeting-cancelled' ? 'Se mødet hos kommunen' : 'Læs punktet hos kommunen';

const footer = (letters: readonly Letter[], { unsubscribe }: MailLinks): string =>
  ['--', ...new Set(letters.map(freshness)), `Afmeld: ${unsubscribe}`].join('\n');

/** Says how fresh our reading is, so that silence is not taken for nothing having happened. */
export const freshness = ({ municipality, sourceReadAt }: Letter): string =>
  sourceReadAt === null
    ? `Vi ved ikke, hvornår ${municipality} sidst er læst.`
    : `${municipality} er sidst læst ${danishMoment(sourceReadAt)}.`;
