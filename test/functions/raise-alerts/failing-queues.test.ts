import { describe, expect, it } from 'vitest';
import { aChannel, aRaising, minutesOfTwo } from './raising.ts';

const everything = { by: 'source' } as const;
const deliveryTo = (who: string) => `alert.${minutesOfTwo.meetingId}.1.${who}`;

describe('a queue that is away', () => {
  it('keeps nobody by e-mail waiting when it is Slack’s, and the message comes again', async () => {
    const { follow, raise, emailed, slack, outbox } = await aRaising({ channels: [aChannel()], slackFailures: 1 });
    await follow('astrid', everything);
    await expect(raise()).rejects.toThrow('1 of 2 alerts');
    expect(emailed()).toEqual([deliveryTo('astrid')]);
    expect(await outbox.waitsToBeAnnounced(deliveryTo('slack.C0123ABCD'))).toBe(true);
    await raise();
    expect(emailed()).toEqual([deliveryTo('astrid')]);
    expect(slack.sent).toHaveLength(1);
  });

  it('keeps no channel waiting when it is the e-mails’', async () => {
    const { follow, raise, slack, email } = await aRaising({ channels: [aChannel()], emailFailures: 1 });
    await follow('astrid', everything);
    await expect(raise()).rejects.toThrow('1 of 2 alerts');
    expect(slack.sent).toHaveLength(1);
    await raise();
    expect(slack.sent).toHaveLength(1);
    expect(email.sent).toHaveLength(1);
  });

  it('keeps no other reader waiting', async () => {
    const { follow, raise, emailed } = await aRaising({ emailFailures: 1 });
    await follow('astrid', everything);
    await follow('bo', everything);
    await expect(raise()).rejects.toThrow('1 of 2 alerts');
    expect(emailed()).toHaveLength(1);
    await raise();
    expect(emailed().sort()).toEqual([deliveryTo('astrid'), deliveryTo('bo')]);
  });

  it('for days brings old news to nobody who follows since: by then it is none', async () => {
    const { follow, raise, emailed, clock } = await aRaising({ emailFailures: 1 });
    const before = { createdAt: '2026-04-01T10:00:00.000Z' };
    await follow('astrid', everything, before);
    await expect(raise()).rejects.toThrow('1 of 1 alerts');
    clock.pass(3 * 24 * 60);
    await follow('bo', everything, { createdAt: clock.now().toISOString() });
    await follow('clara', everything, { ...before, resumedAt: clock.now().toISOString() });
    await follow('dorte', everything, before);
    await raise();
    expect(emailed().sort()).toEqual([deliveryTo('astrid'), deliveryTo('dorte')]);
  });
});
