import { html } from 'hono/html';
import { capitalised } from '../../../shared/channels/danish-words.ts';
import { cadenceInWords } from '../../../shared/channels/subscription-in-words.ts';
import { kept, reviewDay } from '../../../shared/domain/subscriber-review.ts';
import { type Cadence, restsForBounces, type Subscription } from '../../../shared/domain/subscription.ts';
import { danishDate } from '../../../shared/platform/danish-date.ts';
import { inWords, type Watched } from '../place-of.ts';
import { type Markup, page } from './page.ts';

type Known = { watched: Watched; token: string };

const cadences: readonly Cadence[] = ['at-once', 'daily', 'weekly'];

/** What a subscriber follows, with a button for everything they can do; what has ended is not shown. */
export const managePage = (owned: readonly Subscription[], { watched, token }: Known) => {
  const shown = owned.filter(({ status }) => status !== 'ended').toSorted(byAge);
  const has = (status: Subscription['status']) => shown.some((one) => one.status === status);
  return page(
    'Det, du følger',
    html`${
      shown.length === 0
        ? html`<p>Du følger ikke noget. <a href="/">Tilmeld dig fra forsiden.</a></p>`
        : html`<ul class="followed">${shown.map((one) => followed(one, { watched, token }))}</ul>
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

export const erasedPage = () =>
  page(
    'Alt er slettet',
    html`<p>Vi har ikke længere din adresse, og vi skriver ikke mere. Hvad vi har sendt, står tilbage uden den og er væk inden for 90 dage.</p>`,
  );

const statuses: Record<Subscription['status'], string> = {
  pending: 'Venter på, at du bekræfter fra den mail, vi sendte.',
  active: '',
  paused: 'På pause.',
  ended: '',
};

const standingOf = (subscription: Subscription): string => {
  const { rest, status } = subscription;
  if (rest === undefined || !restsForBounces(subscription)) return statuses[status];
  const again = danishDate(reviewDay(rest.since, kept.restForBounces));
  return `På pause, fordi flere mails i træk kom tilbage til os. Vi prøver igen ${again}; du kan også genoptage nu.`;
};

const followed = (subscription: Subscription, { watched, token }: Known): Markup => {
  const { subscriptionId, cadence } = subscription;
  const standing = standingOf(subscription);
  const wanted = inWords(subscription, watched);
  return html`<li><p><strong>${capitalised(wanted)}</strong>${standing === '' ? '' : html`<br><span class="hint">${standing}</span>`}</p>
<form method="post" action="/styr/${token}/hvornaar"><input type="hidden" name="abonnement" value="${subscriptionId}">
<label for="hvornaar-${subscriptionId}">Hvornår vi skriver</label>
<select id="hvornaar-${subscriptionId}" name="hvornaar">${cadences.map((one) => html`<option value="${one}"${one === cadence ? html` selected` : ''}>${cadenceInWords(one)}</option>`)}</select>
<button type="submit" class="other" aria-label="Gem, hvornår vi skriver om ${wanted}">Gem</button>
${resting(subscription, { token, wanted })}<button type="submit" class="other" formaction="/styr/${token}/stop" aria-label="Stop ${wanted}">Stop</button></form></li>`;
};

/** What can be put to rest, or be taken up again; one that waits to be confirmed can neither. */
const resting = ({ status }: Subscription, { token, wanted }: { token: string; wanted: string }): Markup | '' => {
  if (status === 'active')
    return html`<button type="submit" class="other" formaction="/styr/${token}/pause" aria-label="Sæt ${wanted} på pause">Pause</button>
`;
  if (status === 'paused')
    return html`<button type="submit" class="other" formaction="/styr/${token}/genoptag" aria-label="Genoptag ${wanted}">Genoptag</button>
`;
  return '';
};

const act = (token: string, path: string, label: string): Markup =>
  html`<form method="post" action="/styr/${token}/${path}"><button type="submit" class="other">${label}</button></form>`;
