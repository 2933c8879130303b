import PostalMime, { type Address, type Email } from 'postal-mime';

/** A mail as a mail program reads it. Everything in it is foreign text. */
export type ReadMail = {
  subject: string;
  /** "Referatvagt <varsel@example.org>". */
  from: string;
  fromAddress: string | null;
  to: string[];
  /** Addresses of To, Cc and Bcc. */
  recipients: string[];
  /** The Date header, when it can be read as a time (ISO 8601). */
  sentAt: string | null;
  text: string | null;
  html: string | null;
  /** In the mail's order, names as written. */
  headers: { name: string; value: string }[];
};

/** Reads the raw mail. What cannot be read is empty: a mailbox shows any mail that was accepted. */
export async function readMail(raw: Uint8Array): Promise<ReadMail> {
  const email = await PostalMime.parse(raw);
  const to = addressesOf(email.to);
  return {
    subject: email.subject ?? '',
    from: email.from ? inWords(email.from) : '',
    fromAddress: email.from?.address ?? null,
    to: (email.to ?? []).map(inWords),
    recipients: [...to, ...addressesOf(email.cc), ...addressesOf(email.bcc)],
    sentAt: instantOf(email.date),
    text: email.text ?? null,
    html: email.html ?? null,
    headers: headersOf(email),
  };
}

const headersOf = (email: Email) => email.headers.map(({ originalKey, value }) => ({ name: originalKey, value }));

const addressesOf = (addresses: Address[] | undefined): string[] =>
  (addresses ?? []).flatMap((one) => (one.group ? addressesOf(one.group) : one.address ? [one.address] : []));

const inWords = ({ name, address }: Address): string =>
  name && address ? `${name} <${address}>` : (address ?? name ?? '');

function instantOf(date: string | undefined): string | null {
  const instant = new Date(date ?? '');
  return Number.isNaN(instant.getTime()) ? null : instant.toISOString();
}
