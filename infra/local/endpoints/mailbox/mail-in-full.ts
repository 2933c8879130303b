import { html } from 'hono/html';
import { longTime } from '../serving/danish-time.ts';
import type { Markup } from '../serving/page.ts';
import { feedbackButtons } from './mail-feedback.ts';
import type { KeptMail } from './mail-on-disk.ts';
import type { ReadMail } from './read-mail.ts';

type InFull = { mail: KeptMail; read: ReadMail; unsubscribe: URL | null };

/** One mail: who, when, what it looks like, its text, and what stands in its head. */
export const mailInFull = ({ mail, read, unsubscribe }: InFull): Markup => html`<header>
  <nav aria-label="Vej tilbage"><a href="/">Postkasse</a></nav>
  <h1>${read.subject || 'Uden emne'}</h1>
  <dl>
    <div><dt>Fra</dt><dd>${read.from || mail.source}</dd></div>
    <div><dt>Til</dt><dd>${mail.destinations.join(', ')}</dd></div>
    <div><dt>Modtaget</dt><dd><time datetime="${mail.receivedAt}">${longTime(mail.receivedAt)}</time></dd></div>
  </dl>
  ${unsubscribe === null ? '' : unsubscribeButton(unsubscribe)}
</header>
<main>
  ${read.html === null ? '' : asItLooks(mail.messageId)}
  ${read.text === null ? '' : asText(read.text, { alone: read.html === null })}
  ${whatBecameOfIt(mail.messageId)}
  ${technicalSide(mail, read)}
</main>`;

const whatBecameOfIt = (messageId: string) => html`<section aria-labelledby="feedback">
    <h2 id="feedback">Tilbagemelding</h2>
    <details><summary>Fortæl Referatvagt, hvad der blev af mailen</summary>
    <form method="post" action="/mail/${messageId}/tilbagemelding">
      ${Object.entries(feedbackButtons).map(([what, label]) => html`<button type="submit" name="hvad" value="${what}">${label}</button> `)}
    </form>
    <p>Som udbyderen ville melde det tilbage. En adresse, der ikke findes, eller en klage slutter modtagerens abonnementer.</p>
    </details>
  </section>`;

/** RFC 8058, section 3.2: the body is exactly this one field. */
const unsubscribeButton = (address: URL) => html`<form method="post" action="${address.href}">
    <input type="hidden" name="List-Unsubscribe" value="One-Click">
    <button type="submit">Afmeld</button>
    <span>Gør det samme som afmeld-knappen i et mailprogram.</span>
  </form>`;

const asItLooks = (messageId: string) => html`<section aria-labelledby="looks">
    <h2 id="looks">Sådan ser mailen ud</h2>
    <iframe title="Mailens indhold" src="/mail/${messageId}/html" sandbox="allow-popups allow-popups-to-escape-sandbox"></iframe>
  </section>`;

const asText = (text: string, { alone }: { alone: boolean }) => html`<section aria-labelledby="text">
    <h2 id="text">Ren tekst</h2>
    <details ${alone ? 'open' : ''}><summary>Mailens tekst uden billeder og farver</summary><pre>${text}</pre></details>
  </section>`;

const technicalSide = (mail: KeptMail, read: ReadMail) => html`<section aria-labelledby="head">
    <h2 id="head">Mailens hoved</h2>
    <details><summary>Kuvert og ${read.headers.length} linjer i hovedet</summary>
    <dl class="lines">
      <div><dt>MessageId</dt><dd>${mail.messageId}</dd></div>
      <div><dt>Afsender på kuverten</dt><dd>${mail.source}</dd></div>
      <div><dt>Opsætning hos SES</dt><dd>${mail.configurationSet ?? 'ingen'}</dd></div>
      ${Object.entries(mail.tags).map(([name, value]) => html`<div><dt>Mærke: ${name}</dt><dd>${value}</dd></div>`)}
      ${read.headers.map(({ name, value }) => html`<div><dt>${name}</dt><dd>${value}</dd></div>`)}
    </dl></details>
    <p><a href="/mail/${mail.messageId}/kilde">Se mailens kilde, som den kom ind</a></p>
  </section>`;
