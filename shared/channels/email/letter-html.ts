import { html, raw } from 'hono/html';
import type { Quote } from '../item-lines.ts';
import type { Letter } from '../letter.ts';
import type { FoldedLetter, Piece } from './fold-letters.ts';
import { correctionsFirst, freshnessOf, type MailLinks, whenOf, whereOf } from './letter-text.ts';
import { inline, type Markup } from './mail-page.ts';
import { isUnshown, linesOfMore, type MoreLine, moreOf } from './more-lines.ts';
import type { Passage } from './passage.ts';

/** The HTML of a mail without its frame and foot. Every text of a page goes through `html`, which escapes it. */
export const letterHtml = (letters: readonly FoldedLetter[]): Markup =>
  html`${letters.filter((one) => !isUnshown(one)).map(letterPart)}${endPart(linesOfMore(letters))}`;

const letterPart = (folded: FoldedLetter): Markup => {
  const [corrections, news] = correctionsFirst(folded);
  const more = [moreOf(folded)].filter((line) => line !== null);
  const isHead = news.length + more.length > 0;
  return html`<div style="${inline.letter}">${corrections.map(shown)}${isHead ? headHtml(folded.letter) : meetingHtml(folded.letter)}
${news.map(shown)}
${moreLines(more)}<p class="small" style="${inline.small}"><a href="${folded.letter.evidenceLink}">Bevis for denne besked</a></p></div>`;
};

/** Which meeting it was about, where no news of it stands under a head. */
const meetingHtml = (letter: Letter): Markup =>
  html`<p class="small" style="${inline.small}">${whereOf(letter)}<br>${whenOf(letter)}</p>`;

/** `passageHtml` has escaped it. */
const shown = ({ html: written }: Piece): Markup => raw(written);

const endPart = (more: readonly MoreLine[]): Markup =>
  more.length === 0
    ? html``
    : html`<h1 class="where" style="${inline.where}">Og det er ikke det hele</h1>${moreLines(more)}`;

const moreLines = (more: readonly MoreLine[]): Markup =>
  html`${more.map(({ words, link }) => html`<p class="more" style="${inline.more}"><a href="${link}">${words}</a></p>`)}`;

export const headHtml = (
  letter: Letter,
): Markup => html`<h1 class="where" style="${inline.where}">${whereOf(letter)}</h1>
<p class="when" style="${inline.when}">${whenOf(letter)}</p>`;

export const passageHtml = (passage: Passage): Markup => html`<div class="item" style="${inline.item}">
<p class="heading" style="${inline.heading}">${passage.heading}</p>
<h2 style="${inline.title}">${passage.title}</h2>
${passage.opening.map((sentence) => html`<p>${sentence}</p>`)}${passage.quotes.map(quotePart)}
${passage.notes.map((note) => html`<p class="small" style="${inline.small}">${note}</p>`)}
<p class="small" style="${inline.small}">${footOf(passage)}</p>
<p class="small" style="${inline.small}">Du får det, ${passage.because}.</p>
</div>`;

const footOf = ({ caseNumber, link, linkText, followLink }: Passage): Markup => {
  const parts = [
    ...(caseNumber === null ? [] : [html`Sagsnr. ${caseNumber}`]),
    ...(link === null ? [] : [html`<a href="${link}">${linkText}</a>`]),
    ...(followLink === null ? [] : [html`<a href="${followLink}">Følg sagen</a>`]),
  ];
  return html`${parts.map((part, place) => (place === 0 ? part : html` · ${part}`))}`;
};

const quotePart = ({ label, side, words }: Quote): Markup =>
  html`<blockquote style="${inline.quote}"><span class="label">${label}:</span> »${words.map(({ text, changed }) => marked(inLines(text), changed ? side : null))}«</blockquote>`;

/** Mail programs show these without a stylesheet: what went away struck through, what came underlined. */
const marked = (text: Markup, side: Quote['side']): Markup => {
  if (side === null) return text;
  return side === 'before' ? html`<del>${text}</del>` : html`<ins>${text}</ins>`;
};

const inLines = (text: string): Markup =>
  html`${text.split('\n').map((line, index) => (index === 0 ? html`${line}` : html`<br>${line}`))}`;

export const footerHtml = (letters: readonly Letter[], { manage, unsubscribe }: MailLinks): Markup =>
  html`<div class="foot" style="${inline.foot}">
${freshnessOf(letters).map((line) => html`<p>${line}</p>`)}
<p><a href="${manage}">Se, ret eller sæt på pause, hvad du følger</a> · <a href="${unsubscribe}">Afmeld</a></p>
</div>`;
