import { html } from 'hono/html';
import type { closingWords } from '../closing-words.ts';
import type { WordedMail } from './letter-mail.ts';
import { inline, mailPage } from './mail-page.ts';

/** To our own form, filled in with the case, and to the page where the reader manages what is left. */
type Links = { follow: string; manage: string };

/** The last that a reader hears of a case that has been quiet for a year. */
export const closingMail = (words: ReturnType<typeof closingWords>, { follow, manage }: Links): WordedMail => ({
  subject: words.subject,
  text: [
    words.followed,
    '',
    words.quiet,
    '',
    `${words.again}: ${follow}`,
    '',
    `Se, hvad du ellers følger: ${manage}`,
  ].join('\n'),
  html: mailPage(
    words.subject,
    html`<p><strong>${words.followed}</strong></p>
<p>${words.quiet}</p>
<p>${words.again}.</p>
<p><a class="button" style="${inline.button}" href="${follow}">Følg sagen igen</a></p>
<p class="small" style="${inline.small}"><a href="${manage}">Se, hvad du ellers følger</a></p>`,
  ),
});
