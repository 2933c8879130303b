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
      await outbox.holdBack(id, at);
      await outbox.settle(id, { status: 'waiting', providerId: null, lastError: null, at });
      expect(await outbox.heldBack(new Date(at))).toEqual([]);
      expect(await outbox.heldBack(new Date(Date.parse(at) + 1))).toMatchObject([{ deliveryId: id }]);
      await outbox.settle(id, { status: 'accepted', providerId: 'ses-1', lastError: null, at });
      expect(await outbox.heldBack(new Date(Date.parse(at) + 1))).toEqual([]);
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
  });
});
