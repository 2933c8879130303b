import { html } from 'hono/html';
import { type ItemLines, linesOf, type Quote } from '../../../shared/channels/item-lines.ts';
import type { Letter } from '../../../shared/channels/letter.ts';
import type { Revision } from '../../../shared/domain/revision.ts';
import { danishDay, danishMoment } from '../../../shared/platform/danish-date.ts';
import { type Markup, page } from './page.ts';

/** Everything one revision changed, and what it rests on: the page's address, its hash, and when it was read. */
export const evidencePage = (letter: Letter, { evidence, number }: Revision) => {
  const lines = linesOf(letter);
  return page(
    `${letter.meeting.committee}, ${letter.municipality}`,
    html`<p>${letter.meeting.stage === 'minutes' ? 'Referat af mødet' : 'Dagsorden til mødet'} ${danishDay(letter.meeting.startsAt)}. Læst ${danishMoment(letter.capturedAt)}${number === 1 ? '' : html`, ${number}. gang med noget nyt`}.</p>
${lines.some(hasMarks) ? html`<p class="hint">Ord, der er fjernet, er overstreget under »Før«. Ord, der er kommet til, er understreget under »Nu«.</p>` : ''}
${lines.map(itemPart)}
<h2>Bevis</h2>
<p class="hint">Hentet ${danishMoment(evidence.fetchedAt)} fra <code>${evidence.url}</code><br>SHA-256 <code>${evidence.sha256}</code>${evidence.masked ? html`<br>Der stod personnumre i siden. De er skjult i det, vi har gemt; tallet er af siden, som den var.` : ''}</p>
${letter.meeting.link === null ? '' : html`<p><a href="${letter.meeting.link}">Mødet hos kommunen</a></p>`}`,
  );
};

const hasMarks = ({ quotes }: ItemLines): boolean =>
  quotes.some(({ words, side }) => side !== null && words.some(({ changed }) => changed));

const itemPart = (lines: ItemLines): Markup => html`<p class="heading">${lines.heading}</p>
<h2>${lines.title}</h2>
${lines.quotes.map(quotePart)}
${lines.notes.map((note) => html`<p>${note}</p>`)}
${lines.caseNumber === null ? '' : html`<p class="hint">Sagsnr. ${lines.caseNumber}</p>`}
${lines.link === null ? '' : html`<p><a href="${lines.link}">Læs det hos kommunen</a></p>`}`;

const quotePart = ({ label, side, words }: Quote): Markup =>
  html`${label === 'Beslutning' ? '' : html`<p class="hint">${label}</p>`}<blockquote>${words.map(({ text, changed }) => marked(text, changed ? side : null))}</blockquote>`;

/** `del` and `ins` have roles of their own for those who hear the page; the label before says the same. */
const marked = (text: string, side: Quote['side']): Markup => {
  if (side === null) return html`${text}`;
  return side === 'before' ? html`<del>${text}</del>` : html`<ins>${text}</ins>`;
};
