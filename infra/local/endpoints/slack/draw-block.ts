import { html } from 'hono/html';
import type { Markup } from '../serving/page.ts';
import type { Block, BlockButton } from './block.ts';
import { drawText } from './draw-text.ts';

/** The message that a block stands in. */
type Place = { channel: string; ts: string };

/** One block of Block Kit, drawn the way Slack does. */
export function drawBlock(block: Block, of: Place | null = null): Markup {
  switch (block.type) {
    case 'header':
      return html`<h2>${drawText(block.text)}</h2>`;
    case 'divider':
      return html`<hr>`;
    case 'context':
      return html`<div class="context">${block.elements.map((text) => html`<div>${drawText(text)}</div>`)}</div>`;
    case 'actions':
      return html`<div class="actions">${block.elements.map((button) => drawButton(button, of))}</div>`;
    case 'section':
      return drawSection(block, of);
  }
}

const drawSection = (
  { text, fields, accessory }: Extract<Block, { type: 'section' }>,
  of: Place | null,
): Markup => html`<div class="section">
  <div>
    ${text ? drawText(text) : ''}
    ${fields ? html`<div class="fields">${fields.map((field) => html`<div>${drawText(field)}</div>`)}</div>` : ''}
  </div>
  ${accessory ? html`<div class="actions">${drawButton(accessory, of)}</div>` : ''}
</div>`;

/** A button with an address opens it; the others are sent to the app, where it is known whose message they stand in. */
const drawButton = ({ text, url, style, action_id, value }: BlockButton, of: Place | null): Markup =>
  url !== undefined && /^https?:/i.test(url)
    ? html`<a class="button ${style ?? ''}" href="${url}" target="_blank" rel="noreferrer">${text.text}</a>`
    : of === null
      ? html`<button type="button" class="button ${style ?? ''}" disabled>${text.text}</button>`
      : html`<form method="post" action="/handling/tryk">
  <input type="hidden" name="channel" value="${of.channel}"><input type="hidden" name="ts" value="${of.ts}">
  <input type="hidden" name="value" value="${value ?? ''}">
  <button class="button ${style ?? ''}" name="action" value="${action_id ?? ''}">${text.text}</button>
</form>`;
