import { SESClient, SESServiceException, SendRawEmailCommand } from '@aws-sdk/client-ses';
import type { Sent } from '../bring-out.ts';

export type SendMail = (mail: { from: string; to: string; raw: Uint8Array }) => Promise<Sent>;

/** Errors that another try cannot mend (SES API reference, SendRawEmail, "Errors"). */
const final = new Set(['MessageRejected', 'InvalidParameterValue']);

/** Sends a raw message through SES v1. What SES refuses for good is an answer; everything else throws and is tried again. */
export const sesSender = (configurationSet: string): SendMail => {
  const ses = new SESClient({});
  return async ({ from, to, raw }) => {
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
      if (error instanceof SESServiceException && final.has(error.name) && !isOurOwnFault(error))
        return { status: 'refused', reason: error.name };
      throw error;
    }
  };
};

/** An identity that is not verified, or an account in the sandbox, is for the operator to mend: the mail is worth another try. */
const isOurOwnFault = ({ message }: SESServiceException): boolean => /not verified/iu.test(message);
