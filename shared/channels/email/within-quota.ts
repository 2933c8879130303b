import type { Pace } from './pace.ts';
import type { Allowance } from './send-quota.ts';
import { dayIsFull, type SendMail } from './ses-sender.ts';

/**
 * Sends within what the provider allows: what the day has no room for is held back, and the rest goes out at its pace, which
 * as many senders share.
 */
export const withinQuota =
  (
    sendMail: SendMail,
    { allowance, pace, senders = 1 }: { allowance: Allowance; pace: Pace; senders?: number },
  ): SendMail =>
  async (mail) => {
    if (!(await allowance.take(mail.isAwaited))) return { status: 'held-back', reason: dayIsFull };
    await pace((await allowance.rate()) / senders);
    return sendMail(mail);
  };
