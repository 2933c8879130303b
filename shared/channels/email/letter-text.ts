import { danishDay, danishMoment } from '../../platform/danish-date.ts';
import { shortened } from '../danish-words.ts';
import { plainWords } from '../item-lines.ts';
import type { Letter } from '../letter.ts';
import type { FoldedLetter, Piece } from './fold-letters.ts';
import { isUnshown, linesOfMore, type MoreLine, moreOf } from './more-lines.ts';
import type { Passage } from './passage.ts';

export type MailLinks = { manage: string; unsubscribe: string };

/** The plain text of a mail: the same words as the HTML, for those who read without it. */
export const letterText = (letters: readonly FoldedLetter[]): string =>
  [...letters.filter((one) => !isUnshown(one)).map(letterLines), ...endLines(linesOfMore(letters))].join('\n\n');

const letterLines = (folded: FoldedLetter): string => {
  const more = moreOf(folded);
  const [corrections, news] = correctionsFirst(folded);
  return [
    ...corrections.map(({ text }) => `${text}\n`),
    headText(folded.letter),
    '',
    news.map(({ text }) => text).join('\n\n'),
    '',
    ...(more === null ? [] : [lineText(more)]),
    `Bevis for denne besked: ${folded.letter.evidenceLink}`,
  ].join('\n');
};

/** What is taken back stands before everything else. */
export const correctionsFirst = ({ pieces }: FoldedLetter): [Piece[], Piece[]] => [
  pieces.filter(({ takesBack }) => takesBack),
  pieces.filter(({ takesBack }) => !takesBack),
];

const endLines = (more: readonly MoreLine[]): string[] =>
  more.length === 0 ? [] : [['OG DET ER IKKE DET HELE', ...more.map(lineText)].join('\n')];

const lineText = ({ words, link }: MoreLine): string => `${words}: ${link}`;

export const headText = (letter: Letter): string => `${whereOf(letter)}\n${whenOf(letter)}`;

const longestName = 200;

/** "Byrådet, Ballerup" */
export const whereOf = ({ meeting, municipality }: Letter): string =>
  `${shortened(meeting.committee, longestName)}, ${shortened(municipality, longestName)}`;

export const whenOf = ({ meeting, capturedAt }: Letter): string =>
  `${meeting.stage === 'minutes' ? 'Referat af mødet' : 'Dagsorden til mødet'} ${danishDay(meeting.startsAt)}, set ${danishMoment(capturedAt)}`;

export const passageText = (passage: Passage): string =>
  [
    passage.heading.toLocaleUpperCase('da'),
    passage.title,
    ...passage.opening,
    ...passage.quotes.map(({ label, words }) => `${label}: »${plainWords(words)}«`),
    ...passage.notes,
    ...(passage.caseNumber === null ? [] : [`Sagsnr. ${passage.caseNumber}`]),
    ...(passage.link === null ? [] : [`${passage.linkText}: ${passage.link}`]),
    ...(passage.followLink === null ? [] : [`Følg sagen: ${passage.followLink}`]),
    `Du får det, ${passage.because}.`,
  ].join('\n');

export const footerText = (letters: readonly Letter[], { manage, unsubscribe }: MailLinks): string =>
  [
    '--',
    ...freshnessOf(letters),
    `Se, ret eller sæt på pause, hvad du følger: ${manage}`,
    `Afmeld: ${unsubscribe}`,
  ].join('\n');

/** Says once a municipality how fresh our reading is, so that silence is not taken for nothing having happened. */
export const freshnessOf = (letters: readonly Letter[]): string[] =>
  [...new Set(letters.map(freshness))].slice(0, mostMunicipalities);

const mostMunicipalities = 20;

const freshness = ({ municipality, sourceReadAt }: Letter): string =>
  sourceReadAt === null
    ? `Vi ved ikke, hvornår ${shortened(municipality, longestName)} sidst er læst.`
    : `${shortened(municipality, longestName)} er sidst læst ${danishMoment(sourceReadAt)}.`;
