import { GetSendQuotaCommand, type SESClient } from '@aws-sdk/client-ses';
import type { SendQuota } from './send-quota.ts';

/** What SES lets the account send now (SES API reference, GetSendQuota); a day without limit is said as -1. */
export const readSesQuota = (ses: SESClient) => async (): Promise<SendQuota> => {
  const { Max24HourSend, MaxSendRate, SentLast24Hours } = await ses.send(new GetSendQuotaCommand({}));
  if (Max24HourSend === undefined || MaxSendRate === undefined || SentLast24Hours === undefined)
    throw new Error('SES answered without its quota.');
  return {
    most: Max24HourSend < 0 ? Number.POSITIVE_INFINITY : Max24HourSend,
    sent: SentLast24Hours,
    aSecond: MaxSendRate,
  };
};
