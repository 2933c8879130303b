import { type SESClient, SESServiceException, SendRawEmailCommand } from '@aws-sdk/client-ses';
import type { Sent } from '../bring-out.ts';

export type MailToSend = {
  from: string;
  to: string;
  raw: Uint8Array;
  /** Somebody sits and waits for it (a confirmation). */
  isAwaited: boolean;
};
export type SendMail = (mail: MailToSend) => Promise<Sent>;

/** Errors that another try cannot mend (SES API reference, SendRawEmail, "Errors"). */
const final = new Set(['MessageRejected', 'InvalidParameterValue']);

/** Errors that the operator or the next day mends: the mail keeps (SES API reference, SendRawEmail; SES quotas, "errors"). */
const heldBack: Readonly<Record<string, string>> = {
  AccountSendingPaused: 'sending is paused',
  AccountSendingPausedException: 'sending is paused',
  ConfigurationSetSendingPaused: 'sending is paused',
  ConfigurationSetSendingPausedException: 'sending is paused',
  MailFromDomainNotVerified: 'the sender is not verified',
  MailFromDomainNotVerifiedException: 'the sender is not verified',
};

/**
 * Sends a raw message through SES v1. What SES refuses for good, and what it will not take today, is an answer; everything else
 * - being asked to go slower too - throws and is tried again.
 */
export const sesSender =
  (ses: SESClient, configurationSet: string): SendMail =>
  async ({ from, to, raw }) => {
    try {
      const { MessageId } = await ses.send(
        new SendRawEmailCommand({
          Source: from,
          Destinations: [to],
          RawMessage: { Data: raw },
          ConfigurationSetName: configurationSet,
        }),
      );
      if (MessageId === undefined) throw new Error('SES took the message and gave no id.');
      return { status: 'accepted', providerId: MessageId };
    } catch (error) {
      const answer = error instanceof SESServiceException ? answerTo(error) : null;
      if (answer === null) throw error;
      return answer;
    }
  };

const answerTo = ({ name, message }: SESServiceException): Sent | null => {
  // An identity that is not verified, or an account in the sandbox, is for the operator to mend.
  if (/not verified/iu.test(message)) return { status: 'held-back', reason: 'the sender is not verified' };
  if (/daily message quota/iu.test(message)) return { status: 'held-back', reason: dayIsFull };
  const held = heldBack[name];
  if (held !== undefined) return { status: 'held-back', reason: held };
  return final.has(name) ? { status: 'refused', reason: name } : null;
};

export const dayIsFull = 'the quota of the day is used up';

/** SES asked to go slower (SES quotas, "Errors related to the sending quotas"). */
export const isThrottled = (error: unknown): boolean =>
  error instanceof Error && /throttl|limitexceeded|toomanyrequests/iu.test(error.name);
