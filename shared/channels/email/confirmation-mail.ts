import { html } from 'hono/html';
import { kept } from '../../domain/subscriber-review.ts';
import type { Subscription } from '../../domain/subscription.ts';
import { subscriptionInWords } from '../subscription-in-words.ts';
import type { WordedMail } from './letter-mail.ts';
import { inline, mailPage } from './mail-page.ts';

/** Asks whoever reads the address to confirm: until they press the button on the page, nothing more is sent. */
export const confirmationMail = (
  subscription: Pick<Subscription, 'wishes' | 'kinds'>,
  { municipality, link }: { municipality: string; link: string },
): WordedMail => {
  const wanted = subscriptionInWords(subscription, municipality);
  const subject = 'Bekræft dit abonnement hos Referatvagt';
  const inTime = `Linket gælder i ${kept.unconfirmed} dage.`;
  const ignore = 'Har du ikke bedt om det, så gør ingenting: så skriver vi ikke mere.';
  return {
    subject,
    text: [
      `Nogen - formentlig dig - har bedt Referatvagt skrive til denne adresse om ${wanted}.`,
      '',
      `Bekræft her: ${link}`,
      inTime,
      '',
      ignore,
    ].join('\n'),
    html: mailPage(
      subject,
      html`<p>Nogen - formentlig dig - har bedt Referatvagt skrive til denne adresse om <strong>${wanted}</strong>.</p>
<p><a class="button" style="${inline.button}" href="${link}">Bekræft abonnementet</a></p>
<p>${inTime}</p>
<p class="small" style="${inline.small}">${ignore}</p>`,
    ),
  };
};
