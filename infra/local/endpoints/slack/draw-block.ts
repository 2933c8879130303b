import { html } from 'hono/html';
import type { Markup } from '../serving/page.ts';
import type { Block, BlockButton } from './block.ts';
import { drawText } from './draw-text.ts';

/** One block of Block Kit, drawn the way Slack does. */
export function drawBlock(block: Block): Markup {
  switch (block.type) {
    case 'header':
      return html`<h2>${drawText(block.text)}</h2>`;
    case 'divider':
      return html`<hr>`;
    case 'context':
      return html`<div class="context">${block.elements.map((text) => html`<div>${drawText(text)}</div>`)}</div>`;
    case 'actions':
      return html`<div class="actions">${block.elements.map(drawButton)}</div>`;
    case 'section':
      return drawSection(block);
  }
}

const drawSection = ({
  text,
  fields,
  accessory,
}: Extract<Block, { type: 'section' }>): Markup => html`<div class="section">
  <div>
    ${text ? drawText(text) : ''}
    ${fields ? html`<div class="fields">${fields.map((field) => html`<div>${drawText(field)}</div>`)}</div>` : ''}
  </div>
  ${accessory ? html`<div class="actions">${drawButton(accessory)}</div>` : ''}
</div>`;

/** A button with an address opens it; the others need Slack's own answer and are shown as they look. */
const drawButton = ({ text, url, style }: BlockButton): Markup =>
  url !== undefined && /^https?:/i.test(url)
    ? html`<a class="button ${style ?? ''}" href="${url}" target="_blank" rel="noreferrer">${text.text}</a>`
    : html`<button type="button" class="button ${style ?? ''}" disabled>${text.text}</button>`;
