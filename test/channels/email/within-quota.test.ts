import { describe, expect, it } from 'vitest';
import { makePace } from '../../../shared/channels/email/pace.ts';
import type { SendMail } from '../../../shared/channels/email/ses-sender.ts';
import { withinQuota } from '../../../shared/channels/email/within-quota.ts';

const mail = { from: 'varsel@example.dk', to: 'astrid@example.dk', raw: new Uint8Array(), isAwaited: false };

/** A clock that stands still until somebody waits. */
const aStillClock = () => {
  let at = 0;
  return {
    elapsed: () => at,
    wait: async (milliseconds: number) => {
      at += milliseconds;
    },
  };
};

const aSender = ({ rate = 10, room = 1000, senders = 1 } = {}) => {
  const clock = aStillClock();
  const sentAt: number[] = [];
  let left = room;
  const send: SendMail = async () => {
    sentAt.push(clock.elapsed());
    return { status: 'accepted', providerId: `ses-${sentAt.length}` };
  };
  const allowance = {
    take: async () => {
      left -= 1;
      return left >= 0;
    },
    rate: async () => rate,
  };
  return { sentAt, send: withinQuota(send, { allowance, pace: makePace(clock), senders }) };
};

describe('sending within what the provider allows', () => {
  it('spreads mails evenly over a second', async () => {
    const { send, sentAt } = aSender({ rate: 10 });
    for (let count = 0; count < 5; count += 1) await send(mail);
    expect(sentAt).toEqual([0, 100, 200, 300, 400]);
  });

  it('shares the pace with the other senders', async () => {
    const { send, sentAt } = aSender({ rate: 10, senders: 4 });
    for (let count = 0; count < 3; count += 1) await send(mail);
    expect(sentAt).toEqual([0, 400, 800]);
  });

  it('holds back what the day has no room for, and does not offer it', async () => {
    const { send, sentAt } = aSender({ room: 1 });
    expect(await send(mail)).toMatchObject({ status: 'accepted' });
    expect(await send(mail)).toEqual({ status: 'held-back', reason: 'the quota of the day is used up' });
    expect(sentAt).toHaveLength(1);
  });
});
