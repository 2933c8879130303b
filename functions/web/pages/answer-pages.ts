import { html } from 'hono/html';
import { kept } from '../../../shared/domain/subscriber-review.ts';
import { page } from './page.ts';

export const invalidLinkPage = () =>
  page(
    'Linket gælder ikke',
    html`<p>Det er for gammelt, der mangler noget af det, eller det, det gjaldt, er slettet. Prøv at kopiere hele linket fra mailen, eller <a href="/mit-link">få et nyt link til det, du følger</a>.</p>`,
  );

/** A subscription that nobody confirmed in time is gone: there is nothing to get a new link to. */
export const confirmedTooLatePage = () =>
  page(
    'Linket gælder ikke',
    html`<p>Linket i mailen gælder i ${kept.unconfirmed} dage, og så er tilmeldingen slettet. <a href="/">Tilmeld dig igen</a>. Er linket nyt, så prøv at kopiere det hele fra mailen.</p>`,
  );

export const failedPage = () =>
  page('Det gik galt hos os', html`<p>Prøv igen om lidt. Det, du har bekræftet eller afmeldt før, gælder stadig.</p>`);

export const tooLargePage = () => page('Det er for meget tekst', html`<p>Gå til <a href="/">forsiden</a>.</p>`);

export const notFoundPage = () => page('Siden findes ikke', html`<p>Gå til <a href="/">forsiden</a>.</p>`);

export const tooManyPage = () =>
  page(
    'Prøv igen om en time',
    html`<p>Der er bedt om for meget fra dit netværk på kort tid. Det, du følger i forvejen, mærker ikke noget til det.</p>`,
  );
