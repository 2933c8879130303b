import { type SESClient, SESServiceException, SendRawEmailCommand } from '@aws-sdk/client-ses';
import { log } from '../../platform/log.ts';
import type { Sent } from '../bring-out.ts';
import { asAway, awayReasons, ProviderAway } from '../provider-away.ts';

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

const paused = 'sending is paused';
const notVerified = 'the sender is not verified';

/** Errors that only the operator mends: the mail keeps until then (SES API reference, SendRawEmail, "Errors"). */
const forTheOperator: Readonly<Record<string, string>> = {
  AccountSendingPaused: paused,
  AccountSendingPausedException: paused,
  ConfigurationSetSendingPaused: paused,
  ConfigurationSetSendingPausedException: paused,
  MailFromDomainNotVerified: notVerified,
  MailFromDomainNotVerifiedException: notVerified,
};

/**
 * Sends a raw message through SES v1. What SES refuses for good, and what it will not take today, is an answer. Where SES asks
 * to go slower, is out of order or cannot be reached, it throws `ProviderAway`.
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
      if (answer === null) throw isThrottled(error) ? throttled(error) : asAway(error);
      return answer;
    }
  };

const answerTo = ({ name, message }: SESServiceException): Sent | null => {
  if (/daily message quota/iu.test(message)) return { status: 'held-back', reason: dayIsFull };
  // An identity that is not verified, or an account in the sandbox, comes as a message that was rejected.
  const forbidden = /not verified/iu.test(message) ? notVerified : forTheOperator[name];
  if (forbidden !== undefined) return withoutLeave(forbidden);
  return final.has(name) ? { status: 'refused', reason: name } : null;
};

/** All mail waits until the operator has done something: the event sets off an alarm. */
const withoutLeave = (reason: string): Sent => {
  log.error('mail.not-allowed', { reason });
  return { status: 'held-back', reason };
};

export const dayIsFull = 'the quota of the day is used up';

/** SES asked to go slower (SES quotas, "Errors related to the sending quotas"). */
const isThrottled = (error: unknown): boolean =>
  error instanceof Error && /throttl|limitexceeded|toomanyrequests/iu.test(error.name);

const throttled = (error: unknown): ProviderAway => new ProviderAway(awayReasons.throttled, { cause: error });
