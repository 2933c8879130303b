import { html } from 'hono/html';
import { danishDay, danishMoment } from '../../platform/danish-date.ts';
import { type ItemLines, itemLines } from '../item-lines.ts';
import type { Letter } from '../letter.ts';
import { freshness, type MailLinks } from './letter-text.ts';
import { type Markup, mailPage } from './mail-page.ts';

/** The HTML of a mail. Every text of a page goes through `html`, which escapes it. */
export const letterHtml = (letters: readonly Letter[], links: MailLinks, title: string): string =>
  mailPage(title, html`${letters.map(letterPart)}${footer(letters, links)}`);

const letterPart = (letter: Letter): Markup => html`
<p class="where">${letter.meeting.committee}, ${letter.municipality}</p>
<p class="when">${letter.meeting.stage === 'minutes' ? 'Referat af mødet' : 'Dagsorden til mødet'} ${danishDay(letter.meeting.startsAt)}, set ${danishMoment(letter.capturedAt)}</p>
${letter.items.map((told) => itemPart(itemLines(told, letter)))}
<p class="small"><a href="${letter.evidenceLink}">Bevis for denne besked</a></p>`;

const itemPart = (lines: ItemLines): Markup => html`<div class="item">
<p class="heading">${lines.heading}</p>
<h1>${lines.title}</h1>
${lines.before === null ? '' : quote('Før', lines.before)}
${lines.decision === null ? '' : quote(lines.before === null ? 'Beslutning' : 'Nu', lines.decision)}
${lines.reading === null ? '' : html`<p class="small">Vi læser det som: ${lines.reading}</p>`}
${lines.elsewhere.map((words) => quote('Et andet sted i referatet står der', words))}
${lines.attachments.map((name) => html`<p class="small">Nyt bilag: ${name}</p>`)}
<p class="small">${lines.caseNumber === null ? '' : html`Sagsnr. ${lines.caseNumber}`}${lines.caseNumber !== null && lines.link !== null ? ' · ' : ''}${lines.link === null ? '' : html`<a href="${lines.link}">Læs punktet hos kommunen</a>`}</p>
<p class="small">Du får det, ${lines.because}.</p>
</div>`;

const quote = (label: string, text: string): Markup =>
  html`<blockquote><span class="label">${label}:</span> »${text.split('\n').map((line, index) => (index === 0 ? html`${line}` : html`<br>${line}`))}«</blockquote>`;

const footer = (letters: readonly Letter[], { unsubscribe }: MailLinks): Markup => html`<div class="foot">
${[...new Set(letters.map(freshness))].map((line) => html`<p>${line}</p>`)}
<p><a href="${unsubscribe}">Afmeld</a></p>
</div>`;
