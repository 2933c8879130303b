import { html } from 'hono/html';
import { page } from './page.ts';

/** Opening the link shows this; only the button changes anything (mail programs and their scanners open every link). */
export const confirmPage = (wanted: string) =>
  page(
    'Bekræft dit abonnement',
    html`<p>Du vil høre om <strong>${wanted}</strong>.</p><form method="post"><button type="submit">Bekræft</button></form>`,
  );

export const confirmedPage = (wanted: string) =>
  page(
    'Du er tilmeldt',
    html`<p>Vi skriver, når der sker noget om <strong>${wanted}</strong>. Hver mail har et link, der stopper dem igen.</p>`,
  );

/** For one that was confirmed before and rests now. */
export const pausedPage = (wanted: string) =>
  page(
    'Dit abonnement er på pause',
    html`<p>Det gælder <strong>${wanted}</strong>. <a href="/mit-link">Få et link til at genoptage det.</a></p>`,
  );

export const unsubscribePage = (wanted: readonly string[]) =>
  page(
    'Stop mails',
    html`<p>Vi holder op med at skrive til dig om:</p><ul>${wanted.map((words) => html`<li>${words}</li>`)}</ul>
<form method="post"><button type="submit">Stop</button></form>`,
  );

export const unsubscribedPage = () => page('Du er afmeldt', html`<p>Vi skriver ikke mere om det. ${elsewhere}</p>`);

/** For what has ended before: there is nothing left to press. */
export const alreadyStoppedPage = (wanted: readonly string[]) =>
  page(
    'Det er allerede stoppet',
    html`<p>Vi skriver ikke længere til dig om:</p><ul>${wanted.map((words) => html`<li>${words}</li>`)}</ul>
<p>${elsewhere}</p>`,
  );

const elsewhere = html`Du kan <a href="/mit-link">se, om du følger andet</a>, eller <a href="/">tilmelde dig igen</a>.`;
