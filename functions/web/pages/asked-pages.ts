import { html } from 'hono/html';
import { addressLimit } from '../../../shared/domain/sign-up-limit.ts';
import { kept } from '../../../shared/domain/subscriber-review.ts';
import { type Markup, page } from './page.ts';

/** The same page whether the address was known or not, and true as well when too much was asked for. */
export const askedPage = (preview: Markup | null) =>
  page(
    'Se efter i din indbakke',
    html`<p>Hvis der i dag er bedt om højst ${addressLimit.most} mails til adressen, er der en på vej. Åbn den, og bekræft; før det skriver vi ikke til dig igen. Linket i den gælder i ${kept.unconfirmed} dage.</p>${preview ?? ''}`,
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

/** The same page whether the address is known or not, and true as well when too much was asked for. */
export const manageLinkSentPage = () =>
  page(
    'Se efter i din indbakke',
    html`<p>Hvis vi kender adressen, og der i dag er bedt om højst ${addressLimit.most} mails til den, er linket på vej. Det kan tage nogle minutter.</p>`,
  );
