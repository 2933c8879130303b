import { html } from 'hono/html';
import { type Markup, page } from './page.ts';

/** The same page whether the address was known or not. */
export const askedPage = (preview: Markup) =>
  page(
    'Se efter i din indbakke',
    html`<p>Vi har sendt en mail til adressen. Først når du har bekræftet fra den, skriver vi til dig igen.</p>${preview}`,
  );

export const manageLinkPage = (error: string | null) =>
  page(
    'Se og ændr det, du følger',
    html`<p>Skriv din adresse, så sender vi et link til en side, hvor du kan se, ændre, stoppe, hente og slette det, vi har om dig.</p>
${error === null ? '' : html`<p class="error" role="alert">${error}</p>`}
<form method="post">
<label for="adresse">Din e-mailadresse</label>
<input id="adresse" name="adresse" type="email" required maxlength="254" autocomplete="email">
<button type="submit">Send linket</button>
</form>`,
  );

/** The same page whether the address is known or not. */
export const manageLinkSentPage = () =>
  page(
    'Se efter i din indbakke',
    html`<p>Kender vi adressen, er linket på vej. Kommer der ikke noget inden for nogle minutter, følger adressen ikke noget hos os.</p>`,
  );
