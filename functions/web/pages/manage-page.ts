import { html } from 'hono/html';
import { cadenceInWords } from '../../../shared/channels/subscription-in-words.ts';
import type { Subscription } from '../../../shared/domain/subscription.ts';
import { inWords, type Watched } from '../place-of.ts';
import { followed } from './followed.ts';
import { type Markup, page } from './page.ts';

/** `changed` is the id of the subscription that has just been changed, as a link names it. */
type Known = { watched: Watched; token: string; changed: string | null };

/** What a subscriber follows, with a button for everything they can do; what has ended is not shown. */
export const managePage = (owned: readonly Subscription[], { watched, token, changed }: Known) => {
  const shown = owned.filter(({ status }) => status !== 'ended').toSorted(byAge);
  const has = (status: Subscription['status']) => shown.some((one) => one.status === status);
  return page(
    'Det, du følger',
    html`${shown.filter(({ subscriptionId }) => subscriptionId === changed).map((one) => holdsNow(one, watched))}
${
  shown.length === 0
    ? html`<p>Du følger ikke noget. <a href="/">Tilmeld dig fra forsiden.</a></p>`
    : html`<ul class="followed">${shown.map((one) => followed(one, { token, wanted: inWords(one, watched) }))}</ul>
<p><a href="/">Følg noget mere.</a></p>`
}
${has('active') ? act(token, 'pause', 'Sæt alt på pause') : ''}
${has('paused') ? act(token, 'genoptag', 'Genoptag alt') : ''}
<h2>Det, vi har om dig</h2>
<p>Du kan hente det hele som en fil, eller slette det. Slettes det, skriver vi ikke mere, heller ikke det, der er på vej.</p>
${act(token, 'hent', 'Hent det, vi har om mig')}
<form method="post" action="/styr/${token}/slet">
<label class="choice sure"><input type="checkbox" name="sikker" value="ja" required> Ja, slet det hele</label>
<button type="submit" class="danger">Slet alt om mig</button>
</form>`,
  );
};

const byAge = (one: Subscription, other: Subscription): number => (one.createdAt < other.createdAt ? -1 : 1);

const holdsNow = (subscription: Subscription, watched: Watched): Markup =>
  html`<p class="done" role="status">Rettet: ${inWords(subscription, watched)}, ${cadenceInWords(subscription.cadence)}.</p>`;

export const notChangedPage = (because: string, token: string) =>
  page(
    'Der er ikke ændret noget',
    html`<p class="error" role="alert">${because}</p><p><a href="/styr/${token}">Se det, du følger.</a></p>`,
  );

export const erasedPage = () =>
  page(
    'Alt er slettet',
    html`<p>Vi har ikke længere din adresse, og vi skriver ikke mere. Hvad vi har sendt, står tilbage uden den og er væk inden for 90 dage.</p>`,
  );

const act = (token: string, path: string, label: string): Markup =>
  html`<form method="post" action="/styr/${token}/${path}"><button type="submit" class="other">${label}</button></form>`;
