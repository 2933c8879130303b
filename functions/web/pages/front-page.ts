import { html } from 'hono/html';
import { topics } from '../../../shared/domain/topics/topics.ts';
import { danishMoment } from '../../../shared/platform/danish-date.ts';
import { page } from './page.ts';

export type WatchedMunicipality = { sourceId: string; municipality: string; readAt: string | null; problem: boolean };

/** What Referatvagt is, which municipalities it reads and how freshly, and the form to sign up. */
export const frontPage = (watched: readonly WatchedMunicipality[], error: string | null) =>
  page(
    'Hør, når kommunen beslutter noget',
    html`<p>Vi læser referaterne, så snart de kommer, og skriver til dig, når noget, du følger, er besluttet, udsat, taget af dagsordenen eller ændret bagefter.</p>
${error === null ? '' : html`<p class="error" role="alert">${error}</p>`}
<form method="post" action="/tilmeld">
<label for="kommune">Kommune</label>
<select id="kommune" name="kommune">${watched.map(({ sourceId, municipality }) => html`<option value="${sourceId}">${municipality}</option>`)}</select>
<label for="emne">Emne</label>
<select id="emne" name="emne"><option value="">Intet emne - jeg skriver et ord</option><option value="alt">Alt fra kommunen</option>${topics.map(({ id, label }) => html`<option value="${id}">${label}</option>`)}</select>
<label for="ord">Eller et ord</label>
<input id="ord" name="ord" maxlength="60" autocomplete="off" aria-describedby="ord-hint">
<p class="hint" id="ord-hint">For eksempel radikalisering, cykelsti eller navnet på en skole. Vi finder også ordet i bøjninger og sammensætninger.</p>
<label for="adresse">Din e-mailadresse</label>
<input id="adresse" name="adresse" type="email" required maxlength="254" autocomplete="email">
<label for="hvornaar">Hvornår</label>
<select id="hvornaar" name="hvornaar"><option value="at-once">Med det samme</option><option value="daily">Samlet hver morgen kl. 7</option><option value="weekly">Samlet mandag morgen</option></select>
<button type="submit">Tilmeld</button>
</form>
<h2>Sidst læst</h2>
<ul>${watched.map(
      ({ municipality, readAt, problem }) =>
        html`<li>${municipality}: ${readAt === null ? 'ikke læst endnu' : danishMoment(readAt)}${problem ? ' - vi kan ikke læse siden i øjeblikket' : ''}</li>`,
    )}</ul>`,
  );
