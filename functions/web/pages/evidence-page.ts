import { html } from 'hono/html';
import { itemLines } from '../../../shared/channels/item-lines.ts';
import type { Letter } from '../../../shared/channels/letter.ts';
import type { Revision } from '../../../shared/domain/revision.ts';
import { danishDay, danishMoment } from '../../../shared/platform/danish-date.ts';
import { type Markup, page } from './page.ts';

/** Everything one revision changed, and what it rests on: the page's address, its hash, and when it was read. */
export const evidencePage = (letter: Letter, { evidence, number }: Revision) =>
  page(
    `${letter.meeting.committee}, ${letter.municipality}`,
    html`<p>${letter.meeting.stage === 'minutes' ? 'Referat af mødet' : 'Dagsorden til mødet'} ${danishDay(letter.meeting.startsAt)}. Vores ${number}. læsning med nyt, ${danishMoment(letter.capturedAt)}.</p>
${letter.items.map((told) => itemPart(itemLines(told, letter)))}
<h2>Bevis</h2>
<p class="hint">Hentet ${danishMoment(evidence.fetchedAt)} fra <code>${evidence.url}</code><br>SHA-256 <code>${evidence.sha256}</code>${evidence.masked ? html`<br>Der stod personnumre i siden. De er skjult i det, vi har gemt; tallet er af siden, som den var.` : ''}</p>
${letter.meeting.link === null ? '' : html`<p><a href="${letter.meeting.link}">Mødet hos kommunen</a></p>`}`,
  );

const itemPart = (lines: ReturnType<typeof itemLines>): Markup => html`<p class="heading">${lines.heading}</p>
<h2>${lines.title}</h2>
${lines.before === null ? '' : html`<p class="hint">Før</p><blockquote>${lines.before}</blockquote><p class="hint">Nu</p>`}
${lines.decision === null ? '' : html`<blockquote>${lines.decision}</blockquote>`}
${lines.elsewhere.map((quote) => html`<p class="hint">Et andet sted i referatet</p><blockquote>${quote}</blockquote>`)}
${lines.attachments.map((name) => html`<p>Nyt bilag: ${name}</p>`)}
${lines.caseNumber === null ? '' : html`<p class="hint">Sagsnr. ${lines.caseNumber}</p>`}
${lines.link === null ? '' : html`<p><a href="${lines.link}">Læs punktet hos kommunen</a></p>`}`;
