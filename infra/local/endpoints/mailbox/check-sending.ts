import type { ReadMail } from './read-mail.ts';
import type { SesRefusal } from './ses-answer.ts';
import type { RawSending } from './ses-request.ts';

/** SES quotas, "Message quotas": 50 recipients a message; 10 MB a message (after base64) in the version 1 API. */
const maxRecipients = 50;
const maxBytes = 10 * 1024 * 1024;

/** SES takes addresses of seven bits only, with something on both sides of the last @. */
const address =
  /^[\x21-\x7e]+@[A-Za-z0-9.-]+\.[A-Za-z0-9-]+$|^[\x20-\x7e]*<[\x21-\x7e]+@[A-Za-z0-9.-]+\.[A-Za-z0-9-]+>$/;

export type Envelope = { source: string; destinations: string[] };

/** Whether SES would look into the mail at all; asked before anyone reads it. Null when it would. */
export function checkSize(raw: Uint8Array): SesRefusal | null {
  if (raw.length === 0) return refused('1 validation error detected: RawMessage.Data is empty');
  return raw.length > maxBytes ? refused(`Message length is more than ${maxBytes} bytes long.`) : null;
}

/**
 * Who the mail is from and to: as the call says, else as the mail's own headers say (SendRawEmail, "Source" and
 * "Destinations"). A refusal in SES's words when it would not take the mail.
 */
export function checkSending(sending: RawSending, mail: ReadMail): Envelope | SesRefusal {
  const source = sending.source ?? mail.fromAddress;
  const destinations = sending.destinations.length > 0 ? sending.destinations : mail.recipients;
  if (mail.fromAddress === null || source === null) return refused("Missing required header 'From'.");
  if (destinations.length === 0) return refused("Missing required header 'To'.");
  if (destinations.length > maxRecipients) return refused(`Recipient count exceeds ${maxRecipients}.`);
  if (![source, ...destinations].every((one) => address.test(one))) return refused("Missing final '@domain'");
  return { source, destinations };
}

export const unreadable = (): SesRefusal =>
  refused('The message is nested too deeply or has too large a head to be read.');

const refused = (message: string): SesRefusal => ({
  code: 'InvalidParameterValue',
  message,
  fault: 'Sender',
  status: 400,
});

export const isRefusal = (verdict: object): verdict is SesRefusal => 'code' in verdict;
