import { describe, expect, it } from 'vitest';
import { makeBringOut, type Sent } from '../../shared/channels/bring-out.ts';
import type { Delivery } from '../../shared/domain/delivery.ts';
import { aDelivery } from '../support/a-delivery.ts';
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

describe('the operator’s brake', () => {
  it('keeps what is due waiting, unsent, until it is off', async () => {
    const { bringOut, sent, state, outbox } = await aBringOut();
    await outbox.setBrake(true);
    await bringOut(due);
    expect(sent).toEqual([]);
    expect(await state()).toMatchObject({ status: 'waiting', lastError: 'the brake is on' });
    await outbox.setBrake(false);
    expect(await outbox.heldBack(new Date(now.getTime() + 1))).toMatchObject([due]);
    await bringOut(due);
    expect(await state()).toMatchObject({ status: 'accepted' });
    expect(await outbox.heldBack(new Date('2099-01-01'))).toEqual([]);
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
