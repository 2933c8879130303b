import { failureReason } from '../../platform/failure-reason.ts';
import { log } from '../../platform/log.ts';

/** How many mails may go out in any 24 hours, how many went, and how many a second. */
export type SendQuota = { most: number; sent: number; aSecond: number };

export type Allowance = {
  /** Whether one more mail may go out now; counts it if so. The last twentieth of a day is kept for what people wait for. */
  take(isAwaited: boolean): Promise<boolean>;
  /** Mails a second. */
  rate(): Promise<number>;
};

const goodForMilliseconds = 60_000;
const keptShare = 0.05;
/** The pace of an account whose quota we cannot read: that of the SES sandbox. SES itself counts the day. */
const unknown: SendQuota = { most: Number.POSITIVE_INFINITY, sent: 0, aSecond: 1 };

type Known = { quota: SendQuota; at: number; sentSince: number };

/** Reads the quota at most once a minute, and counts in between what this instance sends. */
export const makeAllowance = (read: () => Promise<SendQuota>, now: () => Date): Allowance => {
  let known: Promise<Known> | null = null;
  let readAt = Number.NEGATIVE_INFINITY;
  const current = (): Promise<Known> => {
    const at = now().getTime();
    if (known !== null && Math.abs(at - readAt) < goodForMilliseconds) return known;
    readAt = at;
    known = readOr(read, known).then((quota) => ({ quota, at, sentSince: 0 }));
    return known;
  };
  return {
    take: async (isAwaited) => {
      const today = await current();
      const left = today.quota.most - today.quota.sent - today.sentSince;
      if (left < 1 || (!isAwaited && left <= keptOf(today.quota))) return false;
      today.sentSince += 1;
      return true;
    },
    rate: async () => (await current()).quota.aSecond,
  };
};

const keptOf = ({ most }: SendQuota): number => (Number.isFinite(most) ? most * keptShare : 0);

/** A quota that cannot be read stops nobody: what was known before counts, and what was sent since. */
const readOr = async (read: () => Promise<SendQuota>, before: Promise<Known> | null): Promise<SendQuota> => {
  try {
    return await read();
  } catch (error) {
    log.warn('mail.quota-unknown', { reason: failureReason(error) });
    const last = await before;
    return last === null ? unknown : { ...last.quota, sent: last.quota.sent + last.sentSince };
  }
};
