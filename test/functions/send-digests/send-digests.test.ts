import { describe, expect, it } from 'vitest';
import { makeSendDigests } from '../../../functions/send-digests/send-digests.ts';
import type { DeliveryDue } from '../../../shared/contracts/delivery-due.ts';
import { alertIdOf } from '../../../shared/domain/alert.ts';
import { subscriberId } from '../../../shared/domain/ids.ts';
import type { Cadence } from '../../../shared/domain/subscription.ts';
import { aClock } from '../../support/a-clock.ts';
import { aRevision } from '../../support/a-revision.ts';
import { anAlert } from '../../support/an-alert.ts';
import { memoryOutbox } from '../../support/memory-outbox.ts';
import { recordingSender } from '../../support/recording-sender.ts';

/** Seven o'clock in Denmark. */
const wednesday = '2026-04-15T05:00:00.000Z';
const monday = '2026-04-20T05:00:00.000Z';

const aMorning = (start = wednesday, queueFailures = 0) => {
  const [outbox, clock] = [memoryOutbox(), aClock(start)];
  const queue = recordingSender<DeliveryDue>(queueFailures);
  return {
    outbox,
    clock,
    sendDigests: makeSendDigests({ outbox, send: queue.send, now: clock.now }),
    sent: () => queue.sent.map(({ message }) => message.deliveryId),
    raise: async (who: string, revision = 1, cadence: Cadence = 'daily') => {
      const id = subscriberId(who);
      const raisedAt = clock.now().toISOString();
      await outbox.addAlertOnce(anAlert({ subscriberId: id, revision, cadence, raisedAt }), null);
    },
  };
};
const alertFor = (who: string, revision: number) => alertIdOf(aRevision().meetingId, revision, subscriberId(who));
/** A digest is named by its oldest alert. */
const digestOf = (who: string, cadence: Cadence = 'daily', oldest = 1) => `digest.${cadence}.${alertFor(who, oldest)}`;

describe('the digests of a morning', () => {
  it('gather what waits for each reader into one delivery, oldest first', async () => {
    const { raise, sendDigests, sent, outbox, clock } = aMorning();
    await raise('astrid', 2);
    clock.pass(1);
    await raise('astrid', 1);
    await raise('bo', 1);
    await sendDigests();
    expect(sent()).toEqual([digestOf('astrid', 'daily', 2), digestOf('bo')]);
    expect(await outbox.delivery(digestOf('astrid', 'daily', 2))).toMatchObject({
      via: 'email',
      status: 'waiting',
      contents: { kind: 'digest', cadence: 'daily', alertIds: [alertFor('astrid', 2), alertFor('astrid', 1)] },
    });
    expect(await outbox.waitsToBeAnnounced(digestOf('astrid', 'daily', 2))).toBe(false);
    expect(await outbox.awaitingDigest('daily')).toEqual([]);
  });

  it('are none where nothing waits', async () => {
    const { sendDigests, sent } = aMorning();
    await sendDigests();
    expect(sent()).toEqual([]);
  });

  it.each([
    ['a Wednesday', wednesday, [digestOf('astrid')]],
    ['a Monday', monday, [digestOf('astrid'), digestOf('bo', 'weekly')]],
    ['the Sunday that summer time begins', '2026-03-29T05:00:00.000Z', [digestOf('astrid')]],
    ['the Monday after summer time began', '2026-03-30T05:00:00.000Z', [digestOf('astrid'), digestOf('bo', 'weekly')]],
    ['the Sunday that summer time ends', '2026-10-25T06:00:00.000Z', [digestOf('astrid')]],
    ['the Monday after summer time ended', '2026-10-26T06:00:00.000Z', [digestOf('astrid'), digestOf('bo', 'weekly')]],
  ])('are the daily ones, and on Mondays the weekly ones: %s', async (_, morning, expected) => {
    const { raise, sendDigests, sent } = aMorning(morning);
    await raise('astrid', 1, 'daily');
    await raise('bo', 1, 'weekly');
    await sendDigests();
    expect(sent()).toEqual(expected);
  });

  it('go by the Danish calendar: it is Monday while it is still Sunday elsewhere', async () => {
    const { raise, sendDigests, sent } = aMorning('2026-04-19T22:30:00.000Z');
    await raise('bo', 1, 'weekly');
    await sendDigests();
    expect(sent()).toEqual([digestOf('bo', 'weekly')]);
  });

  it('are sent once when the morning is run twice', async () => {
    const { raise, sendDigests, sent } = aMorning();
    await raise('astrid');
    await sendDigests();
    await sendDigests();
    expect(sent()).toHaveLength(1);
  });

  it('hold only what has come since when they are run again', async () => {
    const { raise, sendDigests, sent, outbox, clock } = aMorning();
    await raise('astrid', 1);
    await sendDigests();
    clock.pass(24 * 60);
    await raise('astrid', 2);
    await sendDigests();
    expect(sent()).toEqual([digestOf('astrid'), digestOf('astrid', 'daily', 2)]);
    expect(await outbox.delivery(digestOf('astrid', 'daily', 2))).toMatchObject({
      contents: { alertIds: [alertFor('astrid', 2)] },
    });
  });

  it('tell nothing again the next morning when the run ended before it had taken what it held off the list', async () => {
    const { raise, sendDigests, sent, outbox, clock } = aMorning();
    await raise('astrid', 1);
    const held = await outbox.awaitingDigest('daily');
    await sendDigests();
    const again = { ...outbox, awaitingDigest: async () => [...held, ...(await outbox.awaitingDigest('daily'))] };
    clock.pass(24 * 60);
    await raise('astrid', 2);
    const announced = recordingSender<DeliveryDue>();
    await makeSendDigests({ outbox: again, send: announced.send, now: clock.now })();
    expect(announced.sent.map(({ message }) => message.deliveryId)).toEqual([digestOf('astrid', 'daily', 2)]);
    expect(sent()).toHaveLength(1);
  });

  it('come on the next run when the queue was away, and keep nobody else waiting', async () => {
    const { raise, sendDigests, sent, outbox } = aMorning(wednesday, 1);
    await raise('astrid', 1);
    await raise('bo', 1);
    await expect(sendDigests()).rejects.toThrow();
    expect(sent()).toEqual([digestOf('bo')]);
    expect(await outbox.awaitingDigest('daily')).toMatchObject([{ subscriberId: 'astrid' }]);
    await sendDigests();
    expect(sent()).toEqual([digestOf('bo'), digestOf('astrid')]);
    expect(await outbox.awaitingDigest('daily')).toEqual([]);
  });
});
