import { html } from 'hono/html';
import { danishDay, danishMoment } from '../../platform/danish-date.ts';
import { becauseOf, type ItemLines, linesOf, type Quote } from '../item-lines.ts';
import type { Letter } from '../letter.ts';
import { correctionsHtml } from './correction-mail.ts';
import { freshness, type MailLinks, readMore } from './letter-text.ts';
import { type Markup, mailPage } from './mail-page.ts';

/** The HTML of a mail. Every text of a page goes through `html`, which escapes it. */
export const letterHtml = (letters: readonly Letter[], links: MailLinks, title: string): string =>
  mailPage(title, html`${letters.map(letterPart)}${footer(letters, links)}`);

const letterPart = (letter: Letter): Markup => html`${correctionsHtml(letter)}
<p class="where">${letter.meeting.committee}, ${letter.municipality}</p>
<p class="when">${letter.meeting.stage === 'minutes' ? 'Referat af mødet' : 'Dagsorden til mødet'} ${danishDay(letter.meeting.startsAt)}, set ${danishMoment(letter.capturedAt)}</p>
${linesOf(letter).map(itemPart)}
<p class="small"><a href="${letter.evidenceLink}">Bevis for denne besked</a></p>`;

const itemPart = (lines: ItemLines): Markup => html`<div class="item">
<p class="heading">${lines.heading}</p>
<h1>${lines.title}</h1>
${lines.quotes.map(quotePart)}
${lines.notes.map((note) => html`<p class="small">${note}</p>`)}
<p class="small">${lines.caseNumber === null ? '' : html`Sagsnr. ${lines.caseNumber}`}${lines.caseNumber !== null && lines.link !== null ? ' · ' : ''}${lines.link === null ? '' : html`<a href="${lines.link}">${readMore(lines)}</a>`}</p>
<p class="small">Du får det, ${becauseOf(lines)}.</p>
</div>`;

const quotePart = ({ label, side, words }: Quote): Markup =>
  html`<blockquote><span class="label">${label}:</span> »${words.map(({ text, changed }) => marked(inLines(text), changed ? side : null))}«</blockquote>`;

/** Mail programs show these without a stylesheet: what went away struck through, what came underlined. */
const marked = (text: Markup, side: Quote['side']): Markup => {
  if (side === null) return text;
  return side === 'before' ? html`<del>${text}</del>` : html`<ins>${text}</ins>`;
};

const inLines = (text: string): Markup =>
  html`${text.split('\n').map((line, index) => (index === 0 ? html`${line}` : html`<br>${line}`))}`;

const footer = (letters: readonly Letter[], { unsubscribe }: MailLinks): Markup => html`<div class="foot">
${[...new Set(letters.map(freshness))].map((line) => html`<p>${line}</p>`)}
<p><a href="${unsubscribe}">Afmeld</a></p>
</div>`;
