import { describe, expect, it } from 'vitest';
import type { Alert } from '../../../shared/domain/alert.ts';
import { meetingId, subscriberId } from '../../../shared/domain/ids.ts';
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

    describe('of who was told', () => {
      it('lists the alerts of a revision, and of no other', async () => {
        const outbox = await open();
        const [astrid, bo] = ['astrid', 'bo'].map((name) => anAlert({ subscriberId: subscriberId(name) }));
        await outbox.addAlertOnce(astrid as Alert, null);
        await outbox.addAlertOnce({ ...(bo as Alert), cadence: 'daily' }, null);
        await outbox.addAlertOnce(anAlert({ revision: 2 }), null);
        await outbox.addAlertOnce(anAlert({ meetingId: meetingId('ballerup.byraad.20260427T1600') }), null);
        const told = await outbox.alertsOf(alert.meetingId, 1);
        expect(told.map((each) => each.subscriberId).sort()).toEqual(['astrid', 'bo']);
        expect(told.find((each) => each.subscriberId === 'astrid')).toEqual(astrid);
        expect(await outbox.alertsOf(alert.meetingId, 3)).toEqual([]);
      });

      it('lists each reader once, however often the alert is raised', async () => {
        const outbox = await open();
        await outbox.addAlertOnce(alert, delivery);
        await outbox.addAlertOnce(alert, delivery);
        expect(await outbox.alertsOf(alert.meetingId, 1)).toEqual([alert]);
      });

      it('lists nobody whose alert was not written', async () => {
        const outbox = await open();
        await outbox.addDeliveryOnce(delivery);
        await outbox.addAlertOnce(alert, delivery);
        expect(await outbox.alertsOf(alert.meetingId, 1)).toEqual([]);
      });

      it('lists a thousand', async () => {
        const outbox = await open();
        const names = Array.from({ length: 1000 }, (_, index) => `reader-${index}`);
        await Promise.all(
          names.map((name) => outbox.addAlertOnce(anAlert({ subscriberId: subscriberId(name) }), null)),
        );
        expect(await outbox.alertsOf(alert.meetingId, 1)).toHaveLength(1000);
      });

      it('keeps what an alert takes back', async () => {
        const outbox = await open();
        const corrects = [{ change: 0, revision: 1, alertId: alert.alertId }];
        await outbox.addAlertOnce(anAlert({ revision: 2, corrects }), null);
        expect((await outbox.alertsOf(alert.meetingId, 2))[0]?.corrects).toEqual(corrects);
      });
    });

    describe('of what brings an alert out', () => {
      const digest = (revisions: number[]) =>
        aDelivery({
          deliveryId: 'digest.daily.1',
          contents: {
            kind: 'digest',
            cadence: 'daily',
            alertIds: revisions.map((revision) => anAlert({ revision }).alertId),
          },
        });

      it('knows the delivery of an alert that is told at once, as it stands now', async () => {
        const outbox = await open();
        await outbox.addAlertOnce(alert, delivery);
        const at = '2026-04-15T09:01:00.000Z';
        await outbox.settle(id, { status: 'accepted', providerId: 'ses-1', lastError: null, at });
        expect(await outbox.deliveryOf(alert.alertId)).toMatchObject({ deliveryId: id, providerId: 'ses-1' });
      });

      it('knows none while an alert waits for its digest, and then the digest', async () => {
        const outbox = await open();
        await outbox.addAlertOnce(anAlert({ cadence: 'daily' }), null);
        expect(await outbox.deliveryOf(alert.alertId)).toBeNull();
        await outbox.addDeliveryOnce(digest([1]));
        expect((await outbox.deliveryOf(alert.alertId))?.deliveryId).toBe('digest.daily.1');
      });

      it('does not take a digest for the one that brings what it does not hold', async () => {
        const outbox = await open();
        for (const revision of [1, 2]) await outbox.addAlertOnce(anAlert({ revision, cadence: 'daily' }), null);
        await outbox.addDeliveryOnce(digest([1]));
        expect(await outbox.addDeliveryOnce(digest([1, 2]))).toBe('already-there');
        expect(await outbox.deliveryOf(anAlert({ revision: 2 }).alertId)).toBeNull();
      });

      it('knows nothing of an alert that was never raised, also when a digest names it', async () => {
        const outbox = await open();
        await outbox.addDeliveryOnce(digest([1]));
        expect(await outbox.alert(alert.alertId)).toBeNull();
        expect(await outbox.alertsOf(alert.meetingId, 1)).toEqual([]);
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
