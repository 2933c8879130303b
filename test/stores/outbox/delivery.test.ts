import { describe, expect, it } from 'vitest';
import { dynamoOutbox } from '../../../shared/stores/outbox/dynamo-outbox.ts';
import { aDelivery } from '../../support/a-delivery.ts';
import { memoryOutbox } from '../../support/memory-outbox.ts';
import { overBothStores } from '../../support/over-both-stores.ts';

const delivery = aDelivery();
const id = delivery.deliveryId;
const at = '2026-04-15T09:00:10.000Z';
const leaseAt = (seconds: number) => ({
  now: new Date(Date.parse(at) + seconds * 1000).toISOString(),
  until: new Date(Date.parse(at) + (seconds + 90) * 1000).toISOString(),
});

describe('a delivery in the outbox', () => {
  overBothStores({ memory: memoryOutbox, dynamodb: ({ outbox }) => dynamoOutbox(outbox) }, (open) => {
    it('is leased to one try while it waits, and the try is counted', async () => {
      const outbox = await open();
      await outbox.addDeliveryOnce(delivery);
      expect(await outbox.lease(id, leaseAt(0))).toBe('leased');
      expect(await outbox.delivery(id)).toEqual({
        ...delivery,
        status: 'sending',
        attempts: 1,
        leasedUntil: leaseAt(0).until,
        leasedBy: null,
      });
    });

    it('is busy while another try holds it', async () => {
      const outbox = await open();
      await outbox.addDeliveryOnce(delivery);
      await outbox.lease(id, leaseAt(0));
      expect(await outbox.lease(id, leaseAt(89))).toBe('busy');
      expect(await outbox.lease(id, leaseAt(90))).toBe('busy');
    });

    it('may be taken over once the lease ran out', async () => {
      const outbox = await open();
      await outbox.addDeliveryOnce(delivery);
      await outbox.lease(id, leaseAt(0));
      expect(await outbox.lease(id, leaseAt(91))).toBe('leased');
      expect(await outbox.delivery(id)).toMatchObject({ attempts: 2, leasedUntil: leaseAt(91).until });
    });

    it('that is held back is noted until it is settled for good', async () => {
      const outbox = await open();
      await outbox.addDeliveryOnce(delivery);
      await outbox.tryAgainAt(delivery, at);
      await outbox.settle(id, { status: 'waiting', providerId: null, lastError: null, at });
      expect(await outbox.dueForTry(new Date(at))).toEqual([]);
      expect(await outbox.dueForTry(new Date(Date.parse(at) + 1))).toMatchObject([{ deliveryId: id }]);
      await outbox.settle(id, { status: 'accepted', providerId: 'ses-1', lastError: null, at });
      expect(await outbox.dueForTry(new Date(Date.parse(at) + 1))).toEqual([]);
    });

    it('that was noted once more after it was settled is not tried again, and forgotten', async () => {
      const outbox = await open();
      await outbox.addDeliveryOnce(delivery);
      await outbox.settle(id, { status: 'accepted', providerId: 'ses-1', lastError: null, at });
      await outbox.tryAgainAt(delivery, at);
      expect(await outbox.dueForTry(new Date(Date.parse(at) + 1))).toEqual([]);
      await outbox.putBack(id, { again: true, at: leaseAt(60).now });
      expect(await outbox.dueForTry(new Date(Date.parse(at) + 1))).toEqual([]);
    });

    it.each([
      ['held back', 'dueForTry'],
      ['not announced', 'unannounced'],
    ] as const)(
      'that was %s longest comes first, so many at a time, in the order in which they were made',
      async (_, list) => {
        const outbox = await open();
        const minutes = [3, 1, 4, 0, 2];
        for (const minute of minutes) {
          const createdAt = `2026-04-15T08:0${minute}:00.000Z`;
          await outbox.addDeliveryOnce({ ...delivery, deliveryId: `no-${minute}`, createdAt });
          await outbox.tryAgainAt({ ...delivery, deliveryId: `no-${minute}` }, createdAt);
        }
        const some = (atMost?: number) => outbox[list](new Date('2026-04-15T09:00:00.000Z'), atMost);
        expect((await some(2)).map(({ deliveryId }) => deliveryId)).toEqual(['no-0', 'no-1']);
        expect(await some()).toHaveLength(5);
      },
    );

    it.each([
      ['held back', 'dueForTry'],
      ['not announced', 'unannounced'],
    ] as const)('that was %s in one channel takes no room from the other channel', async (_, list) => {
      const outbox = await open();
      for (const [minute, via] of (['slack', 'slack', 'slack', 'email'] as const).entries()) {
        const createdAt = `2026-04-15T08:0${minute}:00.000Z`;
        const one = { ...delivery, deliveryId: `no-${minute}`, via, createdAt };
        await outbox.addDeliveryOnce(one);
        await outbox.tryAgainAt(one, createdAt);
      }
      const found = await outbox[list](new Date('2026-04-15T09:00:00.000Z'), 2);
      expect(found.map(({ deliveryId }) => deliveryId)).toEqual(['no-0', 'no-1', 'no-3']);
    });

    it('is leased to exactly one of ten tries at the same moment', async () => {
      const outbox = await open();
      await outbox.addDeliveryOnce(delivery);
      const answers = await Promise.all(Array.from({ length: 10 }, () => outbox.lease(id, leaseAt(0))));
      expect(answers.filter((answer) => answer === 'leased')).toHaveLength(1);
      expect(answers.filter((answer) => answer === 'busy')).toHaveLength(9);
    });

    it.each(['accepted', 'refused', 'withheld', 'bounced'] as const)('is done once it is %s', async (status) => {
      const outbox = await open();
      await outbox.addDeliveryOnce(delivery);
      await outbox.lease(id, leaseAt(0));
      await outbox.settle(id, { status, providerId: null, lastError: null, at });
      expect(await outbox.lease(id, leaseAt(200))).toBe('done');
      expect(await outbox.delivery(id)).toMatchObject({ status, leasedUntil: null, attempts: 1 });
    });

    it('that is not there is done', async () => {
      const outbox = await open();
      expect(await outbox.lease(id, leaseAt(0))).toBe('done');
    });

    it('may be leased at once when the try before gave it back', async () => {
      const outbox = await open();
      await outbox.addDeliveryOnce(delivery);
      await outbox.lease(id, leaseAt(0));
      await outbox.settle(id, { status: 'waiting', providerId: null, lastError: 'TimeoutError', at });
      expect(await outbox.delivery(id)).toMatchObject({ status: 'waiting', lastError: 'TimeoutError' });
      expect(await outbox.lease(id, leaseAt(1))).toBe('leased');
    });

    it('that was accepted is found by the id that the provider gave', async () => {
      const outbox = await open();
      await outbox.addDeliveryOnce(delivery);
      await outbox.settle(id, { status: 'accepted', providerId: 'ses-1', lastError: null, at });
      expect(await outbox.deliveryByProviderId('ses-1')).toEqual({
        ...delivery,
        status: 'accepted',
        providerId: 'ses-1',
      });
      expect(await outbox.deliveryByProviderId('ses-2')).toBeNull();
    });

    it('is still found by that id when it bounced', async () => {
      const outbox = await open();
      await outbox.addDeliveryOnce(delivery);
      await outbox.settle(id, { status: 'accepted', providerId: 'ses-1', lastError: null, at });
      await outbox.settle(id, { status: 'bounced', providerId: 'ses-1', lastError: 'Bounce', at });
      expect(await outbox.deliveryByProviderId('ses-1')).toMatchObject({ status: 'bounced', lastError: 'Bounce' });
    });

    it('that is not there cannot be settled', async () => {
      const outbox = await open();
      await expect(
        outbox.settle(id, { status: 'accepted', providerId: 'ses-1', lastError: null, at }),
      ).rejects.toThrow();
      expect(await outbox.deliveryByProviderId('ses-1')).toBeNull();
    });

    const failed = { status: 'waiting', providerId: null, lastError: 'TimeoutError', at } as const;
    const accepted = { status: 'accepted', providerId: 'ses-1', lastError: null, at } as const;

    it('keeps the record of the try that took it over, whatever a slow first try says later', async () => {
      const outbox = await open();
      await outbox.addDeliveryOnce(delivery);
      await outbox.lease(id, { ...leaseAt(0), by: 'first' });
      await outbox.lease(id, { ...leaseAt(91), by: 'second' });
      expect(await outbox.settle(id, { ...failed, leasedBy: 'first' })).toBe('overtaken');
      expect(await outbox.delivery(id)).toMatchObject({ status: 'sending', leasedBy: 'second' });
      expect(await outbox.settle(id, { ...accepted, leasedBy: 'second' })).toBe('settled');
      expect(await outbox.settle(id, { ...failed, leasedBy: 'first' })).toBe('overtaken');
      expect(await outbox.delivery(id)).toMatchObject({ status: 'accepted', providerId: 'ses-1', leasedBy: null });
    });

    it('is found by what the provider called either of two messages', async () => {
      const outbox = await open();
      await outbox.addDeliveryOnce(delivery);
      await outbox.lease(id, { ...leaseAt(0), by: 'first' });
      await outbox.lease(id, { ...leaseAt(91), by: 'second' });
      await outbox.settle(id, { ...accepted, leasedBy: 'second' });
      await outbox.settle(id, { ...accepted, providerId: 'ses-0', leasedBy: 'first' });
      expect(await outbox.deliveryByProviderId('ses-0')).toMatchObject({ providerId: 'ses-1' });
    });

    it.each(['refused', 'withheld', 'bounced'] as const)('that was %s can be put back', async (status) => {
      const outbox = await open();
      await outbox.addDeliveryOnce(delivery);
      await outbox.markAnnounced(id);
      await outbox.lease(id, leaseAt(0));
      await outbox.settle(id, { status, providerId: 'ses-1', lastError: 'Bounce', at });
      expect(await outbox.putBack(id, { again: false, at })).toBe('put-back');
      expect(await outbox.delivery(id)).toMatchObject({ status: 'waiting', attempts: 1, again: 0, providerId: null });
      expect(await outbox.dueForTry(new Date(Date.parse(at) + 1))).toMatchObject([{ deliveryId: id }]);
      expect(await outbox.lease(id, leaseAt(200))).toBe('leased');
    });

    it('that was accepted is put back only when it is to be sent again', async () => {
      const outbox = await open();
      await outbox.addDeliveryOnce(delivery);
      await outbox.settle(id, accepted);
      expect(await outbox.putBack(id, { again: false, at })).toBe('accepted');
      expect(await outbox.delivery(id)).toMatchObject({ status: 'accepted' });
      expect(await outbox.putBack(id, { again: true, at })).toBe('put-back');
      expect(await outbox.delivery(id)).toMatchObject({ status: 'waiting', again: 1 });
      expect(await outbox.deliveryByProviderId('ses-1')).toMatchObject({ deliveryId: id });
    });

    it('that was accepted keeps on record as what, while it waits to be sent again - also when that was lost', async () => {
      const outbox = await open();
      await outbox.addDeliveryOnce(delivery);
      await outbox.settle(id, accepted);
      for (const again of [true, false]) {
        expect(await outbox.putBack(id, { again, at })).toBe('put-back');
        expect(await outbox.delivery(id)).toMatchObject({ status: 'waiting', again: 1, providerId: 'ses-1' });
      }
    });

    it('that is lost is put back, and one that is being sent is not', async () => {
      const outbox = await open();
      expect(await outbox.putBack(id, { again: true, at })).toBe('not-there');
      await outbox.addDeliveryOnce(delivery);
      await outbox.lease(id, leaseAt(0));
      expect(await outbox.putBack(id, { again: true, at: leaseAt(60).now })).toBe('under-way');
      expect(await outbox.putBack(id, { again: false, at: leaseAt(91).now })).toBe('put-back');
    });
  });
});

describe('the outbox’s brake', () => {
  overBothStores({ memory: memoryOutbox, dynamodb: ({ outbox }) => dynamoOutbox(outbox) }, (open) => {
    it('is off until it is put on, and can be put on and off again and again', async () => {
      const outbox = await open();
      expect(await outbox.isBraked()).toBe(false);
      for (const on of [true, true, false, false, true]) {
        await outbox.setBrake(on);
        expect(await outbox.isBraked()).toBe(on);
      }
    });
  });
});

describe('soft bounces', () => {
  overBothStores({ memory: memoryOutbox, dynamodb: ({ outbox }) => dynamoOutbox(outbox) }, (open) => {
    const { subscriberId } = delivery;

    it('are counted from the first, each message once', async () => {
      const outbox = await open();
      expect(await outbox.countSoftBounce(subscriberId, { messageId: 'a', at })).toEqual({ count: 1, since: at });
      const later = leaseAt(60).now;
      expect(await outbox.countSoftBounce(subscriberId, { messageId: 'a', at: later })).toEqual({
        count: 1,
        since: at,
      });
      expect(await outbox.countSoftBounce(subscriberId, { messageId: 'b', at: later })).toEqual({
        count: 2,
        since: at,
      });
    });

    it('are forgotten when a mail arrives', async () => {
      const outbox = await open();
      await outbox.countSoftBounce(subscriberId, { messageId: 'a', at });
      await outbox.forgetSoftBounces(subscriberId);
      await outbox.forgetSoftBounces(subscriberId);
      const later = leaseAt(60).now;
      expect(await outbox.countSoftBounce(subscriberId, { messageId: 'b', at: later })).toEqual({
        count: 1,
        since: later,
      });
    });
  });
});
