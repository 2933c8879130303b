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

describe('the digests of a morning', () => {
  it('gather what waits for each reader into one delivery, oldest first', async () => {
    const { raise, sendDigests, sent, outbox, clock } = aMorning();
    await raise('astrid', 2);
    clock.pass(1);
    await raise('astrid', 1);
    await raise('bo', 1);
    await sendDigests();
    expect(sent()).toEqual(['digest.daily.astrid.2026-04-15', 'digest.daily.bo.2026-04-15']);
    expect(await outbox.delivery('digest.daily.astrid.2026-04-15')).toMatchObject({
      via: 'email',
      status: 'waiting',
      contents: { kind: 'digest', cadence: 'daily', alertIds: [alertFor('astrid', 2), alertFor('astrid', 1)] },
    });
    expect(await outbox.waitsToBeAnnounced('digest.daily.astrid.2026-04-15')).toBe(false);
    expect(await outbox.awaitingDigest('daily')).toEqual([]);
  });

  it('are none where nothing waits', async () => {
    const { sendDigests, sent } = aMorning();
    await sendDigests();
    expect(sent()).toEqual([]);
  });

  it.each([
    ['a Wednesday', wednesday, ['digest.daily.astrid.2026-04-15']],
    ['a Monday', monday, ['digest.daily.astrid.2026-04-20', 'digest.weekly.bo.2026-04-20']],
    ['the Sunday that summer time begins', '2026-03-29T05:00:00.000Z', ['digest.daily.astrid.2026-03-29']],
    [
      'the Monday after summer time began',
      '2026-03-30T05:00:00.000Z',
      ['digest.daily.astrid.2026-03-30', 'digest.weekly.bo.2026-03-30'],
    ],
    ['the Sunday that summer time ends', '2026-10-25T06:00:00.000Z', ['digest.daily.astrid.2026-10-25']],
    [
      'the Monday after summer time ended',
      '2026-10-26T06:00:00.000Z',
      ['digest.daily.astrid.2026-10-26', 'digest.weekly.bo.2026-10-26'],
    ],
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
    expect(sent()).toEqual(['digest.weekly.bo.2026-04-20']);
  });

  it('are sent once when the morning is run twice', async () => {
    const { raise, sendDigests, sent } = aMorning();
    await raise('astrid');
    await sendDigests();
    await sendDigests();
    expect(sent()).toHaveLength(1);
  });

  it('leave what is raised after them to the next morning', async () => {
    const { raise, sendDigests, sent, outbox, clock } = aMorning();
    await raise('astrid', 1);
    await sendDigests();
    clock.pass(5);
    await raise('astrid', 2);
    await sendDigests();
    expect(sent()).toHaveLength(1);
    clock.pass(24 * 60);
    await sendDigests();
    expect(await outbox.delivery('digest.daily.astrid.2026-04-16')).toMatchObject({
      contents: { alertIds: [alertFor('astrid', 2)] },
    });
  });

  it('come on the next run when the queue was away, and keep nobody else waiting', async () => {
    const { raise, sendDigests, sent, outbox } = aMorning(wednesday, 1);
    await raise('astrid', 1);
    await raise('bo', 1);
    await expect(sendDigests()).rejects.toThrow();
    expect(sent()).toEqual(['digest.daily.bo.2026-04-15']);
    expect(await outbox.awaitingDigest('daily')).toMatchObject([{ subscriberId: 'astrid' }]);
    await sendDigests();
    expect(sent()).toEqual(['digest.daily.bo.2026-04-15', 'digest.daily.astrid.2026-04-15']);
    expect(await outbox.awaitingDigest('daily')).toEqual([]);
  });
});
