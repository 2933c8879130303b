import { danishDay, danishMoment } from '../../platform/danish-date.ts';
import { type ItemLines, itemLines } from '../item-lines.ts';
import type { Letter } from '../letter.ts';

export type MailLinks = { unsubscribe: string };

/** The plain text of a mail: the same words as the HTML, for those who read without it. */
export const letterText = (letters: readonly Letter[], links: MailLinks): string =>
  [...letters.map(letterLines), footer(letters, links)].join('\n\n');

const letterLines = (letter: Letter): string => {
  const { meeting, municipality, capturedAt } = letter;
  const kind = meeting.stage === 'minutes' ? 'Referat af mødet' : 'Dagsorden til mødet';
  return [
    `${meeting.committee}, ${municipality}`,
    `${kind} ${danishDay(meeting.startsAt)}, set ${danishMoment(capturedAt)}`,
    '',
    letter.items.map((told) => itemText(itemLines(told, letter))).join('\n\n'),
    '',
    `Bevis for denne besked: ${letter.evidenceLink}`,
  ].join('\n');
};

const itemText = (lines: ItemLines): string =>
  [
    lines.heading.toLocaleUpperCase('da'),
    lines.title,
    lines.before === null ? null : `Før: »${lines.before}«`,
    lines.decision === null ? null : `${lines.before === null ? 'Beslutning' : 'Nu'}: »${lines.decision}«`,
    lines.reading === null ? null : `Vi læser det som: ${lines.reading}`,
    ...lines.elsewhere.map((quote) => `Et andet sted i referatet står der: »${quote}«`),
    ...lines.attachments.map((name) => `Nyt bilag: ${name}`),
    lines.caseNumber === null ? null : `Sagsnr. ${lines.caseNumber}`,
    lines.link === null ? null : `Læs punktet hos kommunen: ${lines.link}`,
    `Du får det, ${lines.because}.`,
  ]
    .filter((line) => line !== null)
    .join('\n');

const footer = (letters: readonly Letter[], { unsubscribe }: MailLinks): string =>
  ['--', ...new Set(letters.map(freshness)), `Afmeld: ${unsubscribe}`].join('\n');

/** Says how fresh our reading is, so that silence is not taken for nothing having happened. */
export const freshness = ({ municipality, sourceReadAt }: Letter): string =>
  sourceReadAt === null
    ? `Vi ved ikke, hvornår ${municipality} sidst er læst.`
    : `${municipality} er sidst læst ${danishMoment(sourceReadAt)}.`;
