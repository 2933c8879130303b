import { html } from 'hono/html';
import { shortTime } from '../serving/danish-time.ts';
import type { Markup } from '../serving/page.ts';
import type { KeptMail } from './mail-on-disk.ts';

/** More than anyone reads through in a browser; the rest stay on disk. */
const shownAtMost = 200;

/** The list of mails, newest first. */
export function listOfMails(all: KeptMail[]): Markup {
  const newestFirst = all.toReversed().slice(0, shownAtMost);
  return html`<header>
  <h1>Postkasse</h1>
  <p>De mails, Referatvagt har sendt her på maskinen. Ingen af dem er sendt videre.</p>
</header>
<main>
  <p class="state" data-live-state>Siden følger selv med.</p>
  <div data-live>
    <h2>${howMany(all.length)}</h2>
    ${newestFirst.length === 0 ? nothingYet : html`<ol class="mails">${newestFirst.map(line)}</ol>`}
    ${all.length > shownAtMost ? html`<p>Kun de nyeste ${shownAtMost} vises.</p>` : ''}
  </div>
  <noscript><p><a href="/">Hent siden igen</a></p></noscript>
</main>`;
}

const howMany = (count: number) => (count === 1 ? '1 mail' : `${count} mails`);

const nothingYet = html`<p class="empty">Her er tomt. Næste gang et abonnement rammes, ligger mailen her.</p>`;

const line = (mail: KeptMail) => html`<li>
  <a href="/mail/${mail.messageId}" id="m-${mail.messageId}">${mail.subject || 'Uden emne'}</a>
  <time datetime="${mail.receivedAt}">${shortTime(mail.receivedAt)}</time>
  <p><span>Til ${mail.destinations.join(', ')}</span> <span>Fra ${mail.from || mail.source}</span></p>
</li>`;
