import { html } from 'hono/html';
import { type CorrectionLines, correctionLines } from '../correction-lines.ts';
import { shortened } from '../danish-words.ts';
import type { Letter } from '../letter.ts';
import type { Markup } from './mail-page.ts';

const mostCharacters = 120;

/** "Rettelse til vores besked af 15. april: Årsberetning 2025"; null for a letter that takes nothing back. */
export const correctionSubject = ({ corrections, items }: Letter): string | null => {
  const [first] = corrections;
  if (first === undefined) return null;
  const others = corrections.length + items.length - 1;
  const more = others === 0 ? '' : ` (og ${others} ${others === 1 ? 'punkt' : 'punkter'} til)`;
  const said = `${correctionLines(first).heading}: ${oneLine(first.wrote.item.title)}`;
  return `${shortened(said, mostCharacters - more.length)}${more}`;
};

/** What a letter takes back, as plain text: it stands before everything else. */
export const correctionsText = ({ corrections }: Letter): string[] =>
  corrections.map((correction) => correctionText(correctionLines(correction)));

const correctionText = (lines: CorrectionLines): string =>
  [
    lines.heading.toLocaleUpperCase('da'),
    lines.title,
    lines.sentences.join(' '),
    ...lines.quotes.map(({ label, text }) => `${label}: »${text}«`),
    ...(lines.caseNumber === null ? [] : [`Sagsnr. ${lines.caseNumber}`]),
    ...(lines.link === null ? [] : [`Læs punktet hos kommunen: ${lines.link}`]),
    `Du får det, ${lines.because}.`,
    '',
  ].join('\n');

/** The same as HTML; every text of a page goes through `html`, which escapes it. */
export const correctionsHtml = ({ corrections }: Letter): Markup[] =>
  corrections.map((correction) => correctionHtml(correctionLines(correction)));

const correctionHtml = (lines: CorrectionLines): Markup => html`<div class="item">
<p class="heading">${lines.heading}</p>
<h1>${lines.title}</h1>
<p>${lines.sentences.join(' ')}</p>
${lines.quotes.map(({ label, text }) => html`<blockquote><span class="label">${label}:</span> »${inLines(text)}«</blockquote>`)}
<p class="small">${foot(lines)}</p>
<p class="small">Du får det, ${lines.because}.</p>
</div>`;

const foot = ({ caseNumber, link }: CorrectionLines): Markup[] => [
  ...(caseNumber === null ? [] : [html`Sagsnr. ${caseNumber}`]),
  ...(caseNumber === null || link === null ? [] : [html` · `]),
  ...(link === null ? [] : [html`<a href="${link}">Læs punktet hos kommunen</a>`]),
];

const inLines = (text: string): Markup[] =>
  text.split('\n').map((line, index) => (index === 0 ? html`${line}` : html`<br>${line}`));

/** Titles come from outside: a subject is one line without control characters. */
const oneLine = (text: string): string => text.replace(/[\p{Cc}\p{Cf}\s]+/gu, ' ').trim();
