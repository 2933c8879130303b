import { html } from 'hono/html';
import type { Markup } from '../serving/page.ts';
import type { BlockText } from './block.ts';
import { type Paragraph, type Piece, readMrkdwn } from './read-mrkdwn.ts';

/** A text object as Slack draws it; everything foreign is escaped by hono's `html`. */
export const drawText = ({ type, text }: BlockText): Markup =>
  type === 'mrkdwn' ? html`${readMrkdwn(text).map(drawParagraph)}` : html`${text}`;

const drawParagraph = ({ kind, lines }: Paragraph): Markup =>
  kind === 'quote' ? html`<blockquote>${drawLines(lines)}</blockquote>` : html`<p>${drawLines(lines)}</p>`;

const drawLines = (lines: Piece[][]): Markup[] =>
  lines.map((pieces, index) => html`${index > 0 ? html`<br>` : ''}${pieces.map(drawPiece)}`);

function drawPiece(piece: Piece): Markup {
  switch (piece.kind) {
    case 'text':
      return html`${piece.text}`;
    case 'code':
      return html`<code>${piece.text}</code>`;
    case 'link':
      return html`<a href="${piece.href}" target="_blank" rel="noreferrer">${piece.label}</a>`;
    case 'bold':
      return html`<strong>${piece.pieces.map(drawPiece)}</strong>`;
    case 'italic':
      return html`<em>${piece.pieces.map(drawPiece)}</em>`;
    case 'struck':
      return html`<s>${piece.pieces.map(drawPiece)}</s>`;
  }
}
