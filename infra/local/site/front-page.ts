import { html } from 'hono/html';
import { longTime } from '../endpoints/serving/danish-time.ts';
import type { Markup } from '../endpoints/serving/page.ts';
import type { Sitting } from './first-agenda.ts';
import type { SiteState } from './start-site.ts';

/** The list of committees and meetings, and what has happened on the site so far. */
export function frontPage(site: SiteState): Markup {
  const committees = Object.values(site.list().Udvalg).flat();
  return html`<header>
  <h1>Dagsordener og referater</h1>
  <p>En efterligning af kommunens side, til brug her på maskinen.</p>
</header>
<main>
  <section aria-labelledby="story"><h2 id="story">Hvad der er sket</h2>${happened(site)}</section>
  ${committees.map(
    ({ Navn, Moeder }) => html`<section><h2>${Navn}</h2>
    ${Moeder.length === 0 ? html`<p>Ingen møder endnu.</p>` : html`<ul class="meetings">${Moeder.map(meeting)}</ul>`}
  </section>`,
  )}
</main>`;
}

function happened(site: SiteState): Markup {
  const newestFirst = site.taken().toReversed();
  if (newestFirst.length === 0) return html`<p>Intet endnu.</p>`;
  return html`<ol class="steps">${newestFirst.map(
    ({ at, says }) => html`<li><time datetime="${at}">${longTime(at)}</time> ${says}</li>`,
  )}</ol>`;
}

const meeting = ({ Id, Navn, MeetingBeginUtc, Sted }: Sitting): Markup => html`<li>
  <a href="/vis?id=${Id}">${Navn}</a> <span>${longTime(MeetingBeginUtc)}, ${Sted.trim()}</span>
</li>`;
