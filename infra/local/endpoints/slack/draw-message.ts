import { html } from 'hono/html';
import { longTime, shortTime } from '../serving/danish-time.ts';
import type { Markup } from '../serving/page.ts';
import { drawBlock } from './draw-block.ts';
import { drawText } from './draw-text.ts';
import type { SlackMessage } from './messages-on-disk.ts';

/** One message with the answers in its thread. `note` says where a message comes from, when that is not plain. */
export const drawMessage = (
  message: SlackMessage,
  { answers, note, pressable }: { answers: SlackMessage[]; note?: string; pressable: boolean },
): Markup => html`<li
  class="message" id="m-${message.ts}">
  <div class="face" aria-hidden="true">R</div>
  <div class="words">
    <p class="by"><strong>Referatvagt</strong> <span class="app">App</span>
      <time datetime="${message.postedAt}" title="${longTime(message.postedAt)}">${shortTime(message.postedAt)}</time>
      ${note ? html`<span class="note">${note}</span>` : ''}</p>
    <div class="blocks">${contentOf(message, pressable)}</div>
    ${message.editedAt === null ? '' : html`<p class="note">(redigeret ${shortTime(message.editedAt)})</p>`}
    ${answers.length === 0 ? '' : drawThread(answers, pressable)}
  </div>
</li>`;

const contentOf = ({ text, blocks, channel, ts }: SlackMessage, pressable: boolean) =>
  blocks.length > 0
    ? blocks.map((block) => drawBlock(block, pressable ? { channel, ts } : null))
    : drawText({ type: 'mrkdwn', text });

const drawThread = (answers: SlackMessage[], pressable: boolean): Markup => html`<div class="thread">
  <p class="answers">${answers.length === 1 ? '1 svar i tråden' : `${answers.length} svar i tråden`}</p>
  <ol>${answers.map((answer) =>
    drawMessage(answer, { answers: [], pressable, ...(answer.alsoInChannel && { note: 'også sendt til kanalen' }) }),
  )}</ol>
</div>`;
