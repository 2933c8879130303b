import { html } from 'hono/html';
import type { Markup } from '../serving/page.ts';
import type { View, ViewBlock } from './view.ts';

/** A modal, drawn as a page of its own. */
export const drawView = ({ title, blocks }: View): Markup =>
  html`<section class="view"><h2>${title.text}</h2>${blocks.map(drawViewBlock)}</section>`;

const drawViewBlock = (block: ViewBlock): Markup =>
  block.type === 'header' ? html`<h3>${block.text.text}</h3>` : html`${block.elements.map(drawElement)}`;

type RichElement = Extract<ViewBlock, { type: 'rich_text' }>['elements'][number];

const drawElement = ({ type, elements }: RichElement): Markup => {
  const words = elements.map(({ text, style }) => {
    if (style?.strike) return html`<s>${text}</s>`;
    return style?.bold ? html`<strong>${text}</strong>` : html`${text}`;
  });
  return type === 'rich_text_quote' ? html`<blockquote>${words}</blockquote>` : html`<p>${words}</p>`;
};
