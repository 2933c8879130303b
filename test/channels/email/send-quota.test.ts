import { describe, expect, it } from 'vitest';
import { makeAllowance, type SendQuota } from '../../../shared/channels/email/send-quota.ts';
import { aClock } from '../../support/a-clock.ts';

const anAllowance = (quota: Partial<SendQuota> = {}) => {
  const clock = aClock();
  const account = { most: 100, sent: 0, aSecond: 14, ...quota };
  const reads: (Error | null)[] = [];
  const failures: Error[] = [];
  const allowance = makeAllowance(async () => {
    const failure = failures.shift() ?? null;
    reads.push(failure);
    if (failure !== null) throw failure;
    return { ...account };
  }, clock.now);
  return { ...allowance, clock, account, reads, failures };
};

describe('how much may be sent', () => {
  it('is asked for once a minute, however much is sent', async () => {
    const { take, rate, reads, clock } = anAllowance();
    await Promise.all(Array.from({ length: 30 }, () => take(false)));
    expect(await rate()).toBe(14);
    expect(reads).toHaveLength(1);
    clock.pass(1);
    await take(false);
    expect(reads).toHaveLength(2);
  });

  it('counts in between what goes out, and keeps the last twentieth for who waits for a confirmation', async () => {
    const { take } = anAllowance({ sent: 90 });
    const taken = await Promise.all(Array.from({ length: 10 }, () => take(false)));
    expect(taken.filter((one) => one)).toHaveLength(5);
    const awaited = await Promise.all(Array.from({ length: 10 }, () => take(true)));
    expect(awaited.filter((one) => one)).toHaveLength(5);
  });

  it('is nothing on a day that is full, and something again when the provider says so', async () => {
    const { take, account, clock } = anAllowance({ sent: 100 });
    expect(await take(true)).toBe(false);
    account.sent = 20;
    clock.pass(1);
    expect(await take(false)).toBe(true);
  });

  it('has no end where the account has none', async () => {
    expect(await anAllowance({ most: Number.POSITIVE_INFINITY, sent: 1_000_000 }).take(false)).toBe(true);
  });

  it('is what it was, less what went out since, while the provider does not say', async () => {
    const { take, failures, clock } = anAllowance({ most: 100, sent: 93 });
    expect(await take(false)).toBe(true);
    failures.push(new Error('AccessDenied'));
    clock.pass(1);
    expect(await take(false)).toBe(true);
    expect(await take(false)).toBe(false);
  });

  it('is one a second when the provider never said, so that mails are late and not lost', async () => {
    const { take, rate, failures } = anAllowance();
    failures.push(new Error('AccessDenied'));
    expect(await take(false)).toBe(true);
    expect(await rate()).toBe(1);
  });
});
