import { describe, expect, it } from 'vitest';
import { makeBringOut, type Sent } from '../../shared/channels/bring-out.ts';
import { awayReasons, ProviderAway } from '../../shared/channels/provider-away.ts';
import type { Delivery } from '../../shared/domain/delivery.ts';
import { log } from '../../shared/platform/log.ts';
import { aDelivery } from '../support/a-delivery.ts';
import { everythingPrinted } from '../support/everything-printed.ts';
import { memoryOutbox } from '../support/memory-outbox.ts';

const delivery = aDelivery();
const due = { deliveryId: delivery.deliveryId };
const now = new Date('2026-04-15T09:00:10.000Z');
const accepted: Sent = { status: 'accepted', providerId: 'ses-1' };

const aBringOut = async (
  send: (delivery: Delivery) => Promise<Sent> = async () => accepted,
  afterAccepted: (delivery: Delivery) => Promise<void> = async () => undefined,
) => {
  const outbox = memoryOutbox();
  await outbox.addDeliveryOnce(delivery);
  const sent: Delivery[] = [];
  const bringOut = makeBringOut({
    outbox,
    now: () => now,
    afterAccepted,
    send: (each) => {
      sent.push(each);
      return send(each);
    },
  });
  return { outbox, sent, bringOut, state: () => outbox.delivery(due.deliveryId) };
};

describe('bringing out a delivery', () => {
  it('sends it under a lease, and records that it was accepted and as what', async () => {
    const { bringOut, sent, state, outbox } = await aBringOut();
    await bringOut(due);
    expect(sent).toMatchObject([{ ...due, status: 'sending', attempts: 1, leasedUntil: '2026-04-15T09:01:40.000Z' }]);
    expect(await state()).toMatchObject({ status: 'accepted', providerId: 'ses-1', lastError: null });
    expect((await outbox.deliveryByProviderId('ses-1'))?.deliveryId).toBe(due.deliveryId);
  });

  it('returns, and sends nothing, when it was brought out before', async () => {
    const { bringOut, sent } = await aBringOut();
    await bringOut(due);
    await bringOut(due);
    expect(sent).toHaveLength(1);
  });

  it('returns when there is no such delivery any more', async () => {
    const { bringOut, sent } = await aBringOut();
    await bringOut({ deliveryId: 'gone' });
    expect(sent).toEqual([]);
  });

  it('throws while another try holds it, so that the queue brings it again', async () => {
    const { bringOut, sent, outbox } = await aBringOut();
    await outbox.lease(due.deliveryId, { now: now.toISOString(), until: '2026-04-15T09:01:00.000Z' });
    await expect(bringOut(due)).rejects.toThrow('another try');
    expect(sent).toEqual([]);
  });

  it('takes it over from a try that died holding it', async () => {
    const { bringOut, state, outbox } = await aBringOut();
    await outbox.lease(due.deliveryId, { now: '2026-04-15T08:50:00.000Z', until: '2026-04-15T08:51:30.000Z' });
    await bringOut(due);
    expect(await state()).toMatchObject({ status: 'accepted', attempts: 2 });
  });

  it('sends it once, though two tries come at the same moment', async () => {
    const { bringOut, sent } = await aBringOut();
    const outcomes = await Promise.allSettled([bringOut(due), bringOut(due)]);
    expect(outcomes.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
    expect(sent).toHaveLength(1);
  });

  it('gives the lease back when sending fails for now, and says only what kind of error it was', async () => {
    const { bringOut, state } = await aBringOut(async () => {
      throw new TypeError('could not reach anna@example.dk');
    });
    await expect(bringOut(due)).rejects.toThrow('could not reach');
    expect(await state()).toMatchObject({ status: 'waiting', leasedUntil: null, lastError: 'TypeError', attempts: 1 });
  });

  it('is tried again after that, and forgets the error', async () => {
    let fails = 1;
    const { bringOut, state } = await aBringOut(async () => {
      if (fails-- > 0) throw new Error('for now');
      return accepted;
    });
    await expect(bringOut(due)).rejects.toThrow();
    await bringOut(due);
    expect(await state()).toMatchObject({ status: 'accepted', attempts: 2, lastError: null });
  });

  it.each([
    ['refused', 'MessageRejected'],
    ['withheld', 'the send gate is closed'],
  ] as const)('records that it was %s, and does not try again', async (status, reason) => {
    const { bringOut, sent, state } = await aBringOut(async () => ({ status, reason }));
    await bringOut(due);
    await bringOut(due);
    expect(sent).toHaveLength(1);
    expect(await state()).toMatchObject({ status, lastError: reason, providerId: null, leasedUntil: null });
  });
});

describe('a provider that is away', () => {
  const away = () => new ProviderAway(awayReasons.unwell);
  const withWord = new ProviderAway(awayReasons.closed, { word: 'ekm_access_denied' });
  const hour = 3_600_000;

  /** Tries it as the queue and watch-over would, once an hour; how many tries threw. */
  const aStory = async (answer: (delivery: Delivery) => Promise<Sent>) => {
    const outbox = memoryOutbox();
    await outbox.addDeliveryOnce(delivery);
    let at = now.getTime();
    const bringOut = makeBringOut({ outbox, now: () => new Date(at), send: answer });
    const state = () => outbox.delivery(due.deliveryId);
    const tryOnce = async () =>
      (await Promise.allSettled([bringOut(due)])).filter((one) => one.status === 'rejected').length;
    return {
      outbox,
      state,
      tryOnce,
      tryForDays: async (days: number) => {
        for (let hours = 0; hours < days * 24; hours += 1) {
          at += hour;
          await tryOnce();
        }
      },
      pass: (milliseconds: number) => {
        at += milliseconds;
      },
      isDue: async () => (await outbox.dueForTry(new Date(at + 1))).length > 0,
    };
  };

  it('is asked again by the queue, and after three tries by the hour: nothing ends among the dead letters', async () => {
    const { tryOnce, state, isDue, pass } = await aStory(async () => Promise.reject(away()));
    expect([await tryOnce(), await tryOnce(), await tryOnce(), await tryOnce()]).toEqual([1, 1, 0, 0]);
    expect(await state()).toMatchObject({ status: 'waiting', lastError: 'the provider is out of order', attempts: 4 });
    expect(await isDue()).toBe(false);
    pass(hour);
    expect(await isDue()).toBe(true);
  });

  it('is told to the operator once three tries have failed, and not when it only asks for rest', async () => {
    log.setLogLevel('DEBUG');
    const printed = everythingPrinted();
    const reasons = [awayReasons.unreachable, awayReasons.throttled];
    for (const reason of reasons) {
      const { tryOnce } = await aStory(async () => Promise.reject(new ProviderAway(reason)));
      for (const _ of [1, 2, 3]) await tryOnce();
    }
    printed.restore();
    log.setLogLevel('SILENT');
    expect(printed.text().match(/mail\.provider-away/gu)).toHaveLength(1);
  });

  it('has each try noted, should the queue give up before we do', async () => {
    const { tryOnce, isDue, pass } = await aStory(async () => Promise.reject(away()));
    await tryOnce();
    pass(hour);
    expect(await isDue()).toBe(true);
  });

  it.each([
    ['the provider is out of order', away()],
    ['the provider takes nothing there for now: ekm_access_denied', withWord],
  ])('is given up after 14 days, with the reason: %s', async (reason, error) => {
    const { tryForDays, state } = await aStory(async () => Promise.reject(error));
    await tryForDays(13);
    expect(await state()).toMatchObject({ status: 'waiting', lastError: reason });
    await tryForDays(2);
    expect(await state()).toMatchObject({ status: 'refused', lastError: `given up: ${reason}` });
  });

  it('is given up with a note of what it has taken by then', async () => {
    const outbox = memoryOutbox();
    await outbox.addDeliveryOnce(delivery);
    let at = now;
    const takenOf = async () => 'C0123ABCD:1';
    const bringOut = makeBringOut({ outbox, now: () => at, takenOf, send: async () => Promise.reject(away()) });
    for (const _ of [1, 2]) await expect(bringOut(due)).rejects.toThrow();
    await bringOut(due);
    expect(await outbox.delivery(due.deliveryId)).toMatchObject({ status: 'waiting', providerId: null });
    for (let days = 1; days <= 15; days += 1) {
      at = new Date(now.getTime() + days * 24 * hour);
      await bringOut(due);
    }
    expect(await outbox.delivery(due.deliveryId)).toMatchObject({ status: 'refused', providerId: 'C0123ABCD:1' });
  });

  it('is not given up at once for what waited 20 days for something else', async () => {
    let isGateOpen = false;
    const { tryForDays, tryOnce, state } = await aStory(async () => {
      if (isGateOpen) throw away();
      return { status: 'held-back', reason: 'the send gate is closed' };
    });
    await tryForDays(20);
    isGateOpen = true;
    await tryOnce();
    expect(await state()).toMatchObject({ status: 'waiting', lastError: 'the provider is out of order' });
  });

  it('is a fault of ours that fails alike for 14 days: it is given up, and the rest of its channel goes on', async () => {
    const { tryOnce, pass, state } = await aStory(async () =>
      Promise.reject(new TypeError('undefined is not a function')),
    );
    for (let days = 0; days < 14; days += 1) {
      expect(await tryOnce()).toBe(1);
      pass(24 * hour);
    }
    expect(await state()).toMatchObject({ status: 'waiting', lastError: 'TypeError' });
    pass(hour);
    expect(await tryOnce()).toBe(0);
    expect(await state()).toMatchObject({ status: 'refused', lastError: 'given up: TypeError' });
  });

  it('gets its 14 days anew after what is no failure of its own: a brake that was on for weeks, a gate that was closed', async () => {
    let answer: 'away' | 'closed' = 'away';
    const { tryForDays, tryOnce, pass, state } = await aStory(async () => {
      if (answer === 'away') throw away();
      return { status: 'held-back', reason: 'the send gate is closed' };
    });
    await tryForDays(10);
    // Nothing is tried while the brake is on.
    pass(20 * 24 * hour);
    await tryForDays(10);
    answer = 'closed';
    await tryOnce();
    answer = 'away';
    await tryForDays(13);
    expect(await state()).toMatchObject({ status: 'waiting' });
    await tryForDays(2);
    expect(await state()).toMatchObject({ status: 'refused' });
  });

  it('is told from a fault of ours, which the queue brings back until a person sees it', async () => {
    const { tryOnce, state } = await aStory(async () => Promise.reject(new TypeError('undefined is not a function')));
    for (let tries = 0; tries < 5; tries += 1) expect(await tryOnce()).toBe(1);
    expect(await state()).toMatchObject({ status: 'waiting', lastError: 'TypeError' });
  });
});

describe('the operator’s brake', () => {
  it('keeps what is due waiting, unsent, until it is off', async () => {
    const { bringOut, sent, state, outbox } = await aBringOut();
    await outbox.setBrake(true);
    await bringOut(due);
    expect(sent).toEqual([]);
    expect(await state()).toMatchObject({ status: 'waiting', lastError: 'the brake is on' });
    await outbox.setBrake(false);
    expect(await outbox.dueForTry(new Date(now.getTime() + 1))).toMatchObject([due]);
    await bringOut(due);
    expect(await state()).toMatchObject({ status: 'accepted' });
    expect(await outbox.dueForTry(new Date('2099-01-01'))).toEqual([]);
  });
});

describe('a try that was overtaken', () => {
  it('does not overwrite what the other one recorded', async () => {
    const { bringOut, state, outbox } = await aBringOut(async () => {
      await outbox.lease(due.deliveryId, {
        now: '2026-04-15T09:05:00.000Z',
        until: '2026-04-15T09:06:30.000Z',
        by: 'other',
      });
      await outbox.settle(due.deliveryId, {
        status: 'accepted',
        providerId: 'ses-other',
        lastError: null,
        at: '2026-04-15T09:05:01.000Z',
        leasedBy: 'other',
      });
      throw new Error('too slow');
    });
    await expect(bringOut(due)).rejects.toThrow('too slow');
    expect(await state()).toMatchObject({ status: 'accepted', providerId: 'ses-other' });
  });
});

describe('a delivery that was taken before, and is sent once more', () => {
  const takenBefore = async (answers: (Sent | Error)[], takenOf?: () => Promise<string>) => {
    const outbox = memoryOutbox();
    await outbox.addDeliveryOnce(delivery);
    await outbox.settle(due.deliveryId, {
      status: 'accepted',
      providerId: 'ses-1',
      lastError: null,
      at: delivery.createdAt,
    });
    await outbox.putBack(due.deliveryId, { again: true, at: delivery.createdAt });
    const send = async () => {
      const answer = answers.shift() ?? accepted;
      if (answer instanceof Error) throw answer;
      return answer;
    };
    const bringOut = makeBringOut({ outbox, now: () => now, send, ...(takenOf === undefined ? {} : { takenOf }) });
    return { bringOut, state: () => outbox.delivery(due.deliveryId) };
  };

  it.each(['withheld', 'refused'] as const)('stays on record as taken when it is %s this time', async (status) => {
    const { bringOut, state } = await takenBefore([{ status, reason: 'for a reason' }]);
    await bringOut(due);
    const stands = { status: 'accepted', providerId: 'ses-1', lastError: 'not sent once more: for a reason' };
    expect(await state()).toMatchObject(stands);
  });

  it('stays so also when it was held back, and failed, before that', async () => {
    const { bringOut, state } = await takenBefore([
      { status: 'held-back', reason: 'the send gate is closed' },
      new Error('for now'),
      { status: 'withheld', reason: 'nobody' },
    ]);
    await bringOut(due);
    await expect(bringOut(due)).rejects.toThrow('for now');
    expect(await state()).toMatchObject({ status: 'waiting' });
    await bringOut(due);
    expect(await state()).toMatchObject({ status: 'accepted', providerId: 'ses-1' });
  });

  it('stands as refused in part where a part of it was taken anew: only the rest is missing', async () => {
    const { bringOut, state } = await takenBefore([{ status: 'refused', reason: 'no' }], async () => 'C0123ABCD:2');
    await bringOut(due);
    expect(await state()).toMatchObject({ status: 'refused', providerId: 'C0123ABCD:2' });
  });

  it('is known as what was taken last', async () => {
    const { bringOut, state } = await takenBefore([{ status: 'accepted', providerId: 'ses-2' }]);
    await bringOut(due);
    expect(await state()).toMatchObject({ status: 'accepted', providerId: 'ses-2', lastError: null });
  });
});

describe('what follows from a delivery that was accepted', () => {
  it('is done once it is on record, and again by the next try when it failed', async () => {
    const seen: Delivery['status'][] = [];
    const { bringOut, sent, state } = await aBringOut(undefined, async () => {
      seen.push((await state())?.status ?? 'waiting');
      if (seen.length === 1) throw new Error('away');
    });
    await expect(bringOut(due)).rejects.toThrow('away');
    await bringOut(due);
    expect(seen).toEqual(['accepted', 'accepted']);
    expect(sent).toHaveLength(1);
  });

  it('is not done for what was not accepted', async () => {
    const seen: Delivery[] = [];
    const { bringOut } = await aBringOut(
      async () => ({ status: 'withheld', reason: 'nobody' }),
      async (delivery) => void seen.push(delivery),
    );
    await bringOut(due);
    await bringOut(due);
    expect(seen).toEqual([]);
  });
});
