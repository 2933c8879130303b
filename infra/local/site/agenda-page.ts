import { html, raw } from 'hono/html';
import { longTime } from '../endpoints/serving/danish-time.ts';
import type { Markup } from '../endpoints/serving/page.ts';
import type { Item, PublicationPage } from './first-agenda.ts';

/**
 * One agenda or the minutes, for people. The items' Html goes in as the municipality wrote it, as on the real site;
 * the page's content security policy lets nothing in it run or load.
 */
export const agendaPage = (
  { Udvalg, Moede, Dagsordenpunkter }: PublicationPage,
  opened: { openItem: string | null },
): Markup =>
  html`<header>
  <nav aria-label="Vej tilbage"><a href="/">Dagsordener og referater</a></nav>
  <h1>${Udvalg.Navn}</h1>
  <p>${Moede.Afsluttet ? 'Referat' : Moede.Navn} · ${longTime(Moede.MeetingBeginUtc)} · ${Moede.Sted.trim()}</p>
</header>
<main>${Dagsordenpunkter.map((item) => itemPart(item, opened))}</main>`;

const itemPart = (
  item: Item,
  { openItem }: { openItem: string | null },
): Markup => html`<details ${item.Id === openItem ? 'open' : ''}>
  <summary><h2>${item.Number}. ${item.Caption}</h2></summary>
  ${item.CaseNumber === '' ? '' : html`<p class="case">Sagsnr. ${item.CaseNumber}</p>`}
  <div class="item">${raw(item.Felter.map(({ Html }) => Html).join(''))}</div>
  ${item.Bilag.length === 0 ? '' : html`<h3>Bilag</h3><ul>${item.Bilag.map(({ Navn }) => html`<li>${Navn}</li>`)}</ul>`}
</details>`;

export const noSuchAgenda: Markup = html`<main><h1>Dagsordenen findes ikke</h1>
  <p>Den er ikke offentliggjort endnu, eller den er erstattet af en anden.</p><p><a href="/">Alle dagsordener</a></p></main>`;
