import { describe, expect, it } from 'vitest';
import { subscriberId } from '../../../shared/domain/ids.ts';
import { dynamoOutbox } from '../../../shared/stores/outbox/dynamo-outbox.ts';
import { aDelivery } from '../../support/a-delivery.ts';
import { anAlert } from '../../support/an-alert.ts';
import { memoryOutbox } from '../../support/memory-outbox.ts';
import { overBothStores } from '../../support/over-both-stores.ts';

const alert = anAlert();
const delivery = aDelivery();
const id = delivery.deliveryId;
const later = new Date('2026-04-15T10:00:00.000Z');
describe('the outbox', () => {
  overBothStores({ memory: memoryOutbox, dynamodb: ({ outbox }) => dynamoOutbox(outbox) }, (open) => {
    describe('of alerts', () => {
      it('gives back an alert and its delivery as they were written', async () => {
        const outbox = await open();
        expect(await outbox.addAlertOnce(alert, delivery)).toBe('added');
        expect(await outbox.alert(alert.alertId)).toEqual(alert);
        expect(await outbox.delivery(id)).toEqual(delivery);
      });

      it('has neither of what was never raised', async () => {
        const outbox = await open();
        expect(await outbox.alert(alert.alertId)).toBeNull();
        expect(await outbox.delivery(id)).toBeNull();
      });

      it('keeps the first of two alerts about one revision for one subscriber', async () => {
        const outbox = await open();
        await outbox.addAlertOnce(alert, delivery);
        const again = anAlert({ raisedAt: '2026-04-15T09:30:00.000Z' });
        expect(await outbox.addAlertOnce(again, aDelivery({ createdAt: again.raisedAt }))).toBe('already-there');
        expect(await outbox.alert(alert.alertId)).toEqual(alert);
        expect(await outbox.delivery(id)).toEqual(delivery);
      });

      it('lets exactly one of ten tries at the same moment raise an alert', async () => {
        const outbox = await open();
        const answers = await Promise.all(Array.from({ length: 10 }, () => outbox.addAlertOnce(alert, delivery)));
        expect(answers.filter((answer) => answer === 'added')).toHaveLength(1);
        expect(answers.filter((answer) => answer === 'already-there')).toHaveLength(9);
      });

      it('writes all or nothing: an alert whose delivery is there already is not written', async () => {
        const outbox = await open();
        await outbox.addDeliveryOnce(delivery);
        expect(await outbox.addAlertOnce(alert, delivery)).toBe('already-there');
        expect(await outbox.alert(alert.alertId)).toBeNull();
      });
    });

    describe('of what waits to be announced', () => {
      it('lets a delivery wait until it is announced', async () => {
        const outbox = await open();
        await outbox.addDeliveryOnce(delivery);
        expect(await outbox.waitsToBeAnnounced(id)).toBe(true);
        expect(await outbox.unannounced(later)).toEqual([delivery]);
        await outbox.markAnnounced(id);
        await outbox.markAnnounced(id);
        expect(await outbox.waitsToBeAnnounced(id)).toBe(false);
        expect(await outbox.unannounced(later)).toEqual([]);
      });

      it('does not let it wait again when it is added a second time', async () => {
        const outbox = await open();
        await outbox.addDeliveryOnce(delivery);
        await outbox.markAnnounced(id);
        expect(await outbox.addDeliveryOnce(delivery)).toBe('already-there');
        expect(await outbox.waitsToBeAnnounced(id)).toBe(false);
      });

      it('leaves what was written just now to the one who wrote it', async () => {
        const outbox = await open();
        await outbox.addDeliveryOnce(delivery);
        expect(await outbox.unannounced(new Date(delivery.createdAt))).toEqual([]);
      });

      it('has nothing waiting for an alert that goes into a digest', async () => {
        const outbox = await open();
        await outbox.addAlertOnce(anAlert({ cadence: 'daily' }), null);
        expect(await outbox.unannounced(later)).toEqual([]);
      });
    });

    describe('of digests', () => {
      const daily = (revision: number) =>
        anAlert({ revision, cadence: 'daily', raisedAt: `2026-04-15T0${revision}:00:00.000Z` });

      it('lets alerts wait for their digest, oldest first', async () => {
        const outbox = await open();
        for (const revision of [3, 1, 2]) await outbox.addAlertOnce(daily(revision), null);
        await outbox.addAlertOnce(anAlert({ revision: 4, cadence: 'weekly' }), null);
        await outbox.addAlertOnce(anAlert({ revision: 5 }), delivery);
        expect(await outbox.awaitingDigest('daily')).toEqual([daily(1), daily(2), daily(3)]);
        expect((await outbox.awaitingDigest('weekly')).map(({ revision }) => revision)).toEqual([4]);
      });

      it('takes off the list what was gathered, and nothing that came since', async () => {
        const outbox = await open();
        await outbox.addAlertOnce(daily(1), null);
        const gathered = await outbox.awaitingDigest('daily');
        await outbox.addAlertOnce(daily(2), null);
        await outbox.gathered(gathered);
        await outbox.gathered(gathered);
        expect(await outbox.awaitingDigest('daily')).toEqual([daily(2)]);
        expect(await outbox.alert(daily(1).alertId)).toEqual(daily(1));
      });

      it('does not put an alert back on the list when it is raised again', async () => {
        const outbox = await open();
        await outbox.addAlertOnce(daily(1), null);
        await outbox.gathered([daily(1)]);
        await outbox.addAlertOnce(daily(1), null);
        expect(await outbox.awaitingDigest('daily')).toEqual([]);
      });

      it('gives the whole list, also when it fills several pages of an answer', async () => {
        const outbox = await open();
        const because = [{ by: 'word', word: 'x'.repeat(80_000) } as const];
        const alerts = Array.from({ length: 16 }, (_, index) =>
          anAlert({
            subscriberId: subscriberId(`subscriber-${10 + index}`),
            cadence: 'daily',
            matches: [{ changes: [0], because }],
          }),
        );
        for (const each of alerts) await outbox.addAlertOnce(each, null);
        expect(await outbox.awaitingDigest('daily')).toEqual(alerts);
      });
    });
  });
});
