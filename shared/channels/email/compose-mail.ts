import { createHash } from 'node:crypto';
import MailComposer from 'nodemailer/lib/mail-composer';

export type Mail = {
  /** A bare address: SES checks that it is the one we may send from. */
  from: string;
  to: string;
  subject: string;
  text: string;
  html: string;
  /** One delivery is one message, however often it is tried: the same key makes the same Message-ID. */
  key: string;
  /** The keys of mails that this one follows up, oldest first: mail programs show it with them (RFC 5322, 3.6.4). */
  follows: readonly string[];
  at: Date;
  /** Where a mail program's own unsubscribe button posts to (RFC 8058); none on a confirmation. */
  unsubscribe: string | null;
};

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
      ...(mail.unsubscribe === null ? {} : listHeaders(mail.unsubscribe)),
    },
  })
    .compile()
    .build();

const listHeaders = (unsubscribe: string) => ({
  'List-Unsubscribe': { prepared: true, value: `<${unsubscribe}>` },
  'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
});

const threadHeaders = ({ follows, from }: Mail) => {
  const references = follows.map((key) => messageId(key, from));
  const newest = references.at(-1);
  return newest === undefined ? {} : { inReplyTo: newest, references };
};

const messageId = (key: string, from: string): string => {
  const domain = /@([a-z0-9.-]+)/iu.exec(from)?.[1] ?? 'referatvagt.invalid';
  return `<${createHash('sha256').update(key).digest('hex').slice(0, 40)}@${domain}>`;
};
