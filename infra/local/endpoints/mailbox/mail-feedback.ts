import type { Context } from 'hono';
import type { LocalApp } from '../serving/local-server.ts';
import type { KeptMail, MailOnDisk } from './mail-on-disk.ts';

/** Tells the mail feedback topic what became of a mail, in SES's words. */
export type TellFeedback = (feedback: unknown) => Promise<void>;

/** What a person at the mailbox can say became of a mail, and what the button says. */
export const feedbackButtons = {
  delivered: 'Den kom frem',
  'bounced-softly': 'Postkassen er fuld',
  bounced: 'Adressen findes ikke',
  complained: 'Modtageren kalder den spam',
} as const;
type What = keyof typeof feedbackButtons;

const isWhat = (word: unknown): word is What => typeof word === 'string' && Object.hasOwn(feedbackButtons, word);

/** `POST /mail/<id>/tilbagemelding` with `hvad`: SES says what became of the mail, as it would say it on AWS. */
export function addMailFeedback(app: LocalApp, { mails, tell }: { mails: MailOnDisk; tell: TellFeedback }): void {
  app.post('/mail/:id/tilbagemelding', async (c: Context) => {
    const mail = mails.find(c.req.param('id') ?? '');
    const { hvad } = await c.req.parseBody();
    if (mail === undefined || !isWhat(hvad)) return c.text('Der er ikke sådan en mail eller tilbagemelding.', 404);
    await tell(feedbackOn(mail, hvad));
    return c.redirect(`/mail/${mail.messageId}`, 303);
  });
}

/** SES developer guide, "Examples of event data that Amazon SES publishes to Amazon SNS". */
export const feedbackOn = ({ messageId, source, destinations, receivedAt }: KeptMail, what: What) => {
  const mail = { timestamp: receivedAt, messageId, source, destination: destinations };
  const recipients = destinations.map((emailAddress) => ({ emailAddress }));
  switch (what) {
    case 'delivered':
      return { eventType: 'Delivery', mail, delivery: { recipients: destinations } };
    case 'bounced-softly':
      return {
        eventType: 'Bounce',
        mail,
        bounce: { bounceType: 'Transient', bounceSubType: 'MailboxFull', bouncedRecipients: recipients },
      };
    case 'bounced':
      return {
        eventType: 'Bounce',
        mail,
        bounce: { bounceType: 'Permanent', bounceSubType: 'NoEmail', bouncedRecipients: recipients },
      };
    case 'complained':
      return {
        eventType: 'Complaint',
        mail,
        complaint: { complainedRecipients: recipients, complaintFeedbackType: 'abuse' },
      };
  }
};
