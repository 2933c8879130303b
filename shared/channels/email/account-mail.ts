import { html } from 'hono/html';
import type { Contents } from '../../domain/delivery.ts';
import { mostSubscriptions } from '../../domain/subscription.ts';
import type { WordedMail } from './letter-mail.ts';
import { inline, mailPage } from './mail-page.ts';

type About = Extract<Contents, { kind: 'account' }>['about'];
type Known = {
  /** What they follow, each in words; may be nothing, where they asked for the link. */
  wanted: readonly string[];
  /** To the page where they manage it. */
  link: string;
  /** None on what was asked for just now. */
  unsubscribe: string | null;
};

const words: Record<About, { subject: string; opening: string }> = {
  alive: {
    subject: 'Vi læser stadig referater for dig',
    opening: 'Det er længe siden, vi har skrevet. Vi læser stadig, men der har ikke været noget nyt om det, du følger.',
  },
  manage: {
    subject: 'Dit link til det, du følger hos Referatvagt',
    opening: 'Nogen - formentlig dig - har bedt om et link til at se og rette, hvad denne adresse følger.',
  },
  full: {
    subject: 'Du følger alt det hos Referatvagt, man kan',
    opening: `Nogen - formentlig dig - ville lægge mere til det, denne adresse følger. Man kan have ${mostSubscriptions} abonnementer, så stop noget først.`,
  },
};

const nothing = 'Adressen følger ikke noget i øjeblikket. På siden kan du hente eller slette det, vi har om dig.';

/** A mail about what somebody follows, not about anything new. */
export const accountMail = (about: About, { wanted, link, unsubscribe }: Known): WordedMail => {
  const { subject, opening } = words[about];
  return {
    subject,
    text: [
      opening,
      '',
      ...(wanted.length === 0 ? [nothing] : ['Du følger:', ...wanted.map((one) => `- ${one}`)]),
      '',
      `Se, ret eller sæt på pause: ${link}`,
      ...(unsubscribe === null ? [] : [`Afmeld: ${unsubscribe}`]),
    ].join('\n'),
    html: mailPage(
      subject,
      html`<p>${opening}</p>
${wanted.length === 0 ? html`<p>${nothing}</p>` : html`<p>Du følger:</p><ul>${wanted.map((one) => html`<li>${one}</li>`)}</ul>`}
<p><a class="button" style="${inline.button}" href="${link}">Se, ret eller sæt på pause</a></p>
${unsubscribe === null ? '' : html`<p class="small" style="${inline.small}"><a href="${unsubscribe}">Afmeld</a></p>`}`,
    ),
  };
};
