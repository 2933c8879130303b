import { html } from 'hono/html';
import { danishMoment } from '../../../shared/platform/danish-date.ts';
import { type Markup, page } from './page.ts';
import { type FilledIn, signUpFormPart } from './sign-up-form.ts';

export type WatchedMunicipality = {
  sourceId: string;
  municipality: string;
  readAt: string | null;
  problem: boolean;
  committees: readonly string[];
};
export type Shown = { filledIn: FilledIn; error: string | null; preview: Markup | null };

/** What Referatvagt is, which municipalities it reads and how freshly, and the form to sign up. */
export const frontPage = (watched: readonly WatchedMunicipality[], { filledIn, error, preview }: Shown) =>
  page(
    'Hør, når kommunen beslutter noget',
    html`<p>Vi læser referaterne, så snart de kommer, og skriver til dig, når noget, du følger, er besluttet, udsat, taget af dagsordenen eller ændret bagefter.</p>
${error === null ? '' : html`<p class="error" role="alert">${error}</p>`}
${preview ?? ''}
${signUpFormPart(watched, filledIn)}
<h2>Følger du allerede noget?</h2>
<p><a href="/mit-link">Få et link til at se og ændre det.</a></p>
<h2>Sidst læst</h2>
<ul>${watched.map(
      ({ municipality, readAt, problem }) =>
        html`<li>${municipality}: ${readAt === null ? 'ikke læst endnu' : danishMoment(readAt)}${problem ? ' - vi kan ikke læse siden i øjeblikket' : ''}</li>`,
    )}</ul>`,
  );
