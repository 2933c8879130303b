import { createHash } from 'node:crypto';
import MailComposer from 'nodemailer/lib/mail-composer';
import type { Delivery } from '../../domain/delivery.ts';

export type Mail = {
  /** A bare address: SES checks that it is the one we may send from. */
  from: string;
  to: string;
  subject: string;
  text: string;
  html: string;
  /** `mailKeyOf` its delivery: the same key makes the same Message-ID. */
  key: string;
  /** The keys of mails that this one follows up, oldest first: mail programs show it with them (RFC 5322, 3.6.4). */
  follows: readonly string[];
  /** Keys of what it talks of, the oldest first: mails of the same are one conversation, though no mail bears the key. */
  thread: readonly string[];
  at: Date;
  /** Where a mail program's own unsubscribe button posts to (RFC 8058); none on what was asked for just now. */
  unsubscribe: string | null;
  /** The list that it belongs to: lower-case letters, digits and hyphens (RFC 2919). */
  list: string | null;
};

/**
 * One delivery is one message, however often it is tried; sent once more by an operator it is another: a mail program shows
 * only one of two with the same Message-ID.
 */
export const mailKeyOf = ({ deliveryId, again }: Pick<Delivery, 'deliveryId' | 'again'>): string =>
  again === 0 ? deliveryId : `${deliveryId}.${again}`;

/** A multipart message (RFC 5322) as it goes to the provider. */
export const composeMail = (mail: Mail): Promise<Buffer> =>
  new MailComposer({
    from: { name: 'Referatvagt', address: mail.from },
    to: mail.to,
    subject: mail.subject,
    text: mail.text,
    html: mail.html,
    date: mail.at,
    messageId: messageId(mail.key, mail.from),
    ...threadHeaders(mail),
    textEncoding: 'base64',
    headers: {
      'Auto-Submitted': 'auto-generated',
      ...(mail.list === null ? {} : { 'List-Id': prepared(`<${mail.list}.referatvagt.${domainOf(mail.from)}>`) }),
      ...(mail.unsubscribe === null ? {} : unsubscribeHeaders(mail.unsubscribe)),
    },
  })
    .compile()
    .build();

// Folded, an address would have a blank in it, and not every mail program takes that out again.
const prepared = (value: string) => ({ prepared: true, value });

const unsubscribeHeaders = (unsubscribe: string) => ({
  'List-Unsubscribe': prepared(`<${unsubscribe}>`),
  'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
});

/** Mail programs read some twenty; a line of references may not grow without end. */
const mostReferences = 20;

const threadHeaders = ({ follows, thread, from }: Mail) => {
  const mails = follows.slice(-mostReferences).map((key) => messageId(key, from));
  const references = [...thread.map((key) => threadId(key, from)), ...mails];
  const newest = references.at(-1);
  return newest === undefined ? {} : { inReplyTo: newest, references };
};

const messageId = (key: string, from: string): string => `<${hashOf(key)}@${domainOf(from)}>`;
const threadId = (key: string, from: string): string => `<sag.${hashOf(key)}@${domainOf(from)}>`;

/** No header tells which subscriber, delivery or case it is. */
const hashOf = (key: string): string => createHash('sha256').update(key).digest('hex').slice(0, 40);

const domainOf = (from: string): string => /@([a-z0-9.-]+)/iu.exec(from)?.[1] ?? 'referatvagt.invalid';
