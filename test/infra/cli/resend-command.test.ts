import { describe, expect, it } from 'vitest';
import { deliveriesMeant } from '../../../infra/cli/resend-command/deliveries-meant.ts';
import { resent } from '../../../infra/cli/resend-command/resent.ts';
import { alertIdOf } from '../../../shared/domain/alert.ts';
import { type Delivery, newDelivery } from '../../../shared/domain/delivery.ts';
import { alertId, subscriberId, subscriptionId, topicId } from '../../../shared/domain/ids.ts';
import type { Subscription } from '../../../shared/domain/subscription.ts';
import { aChannel, aRaising, minutesOfTwo } from '../../functions/raise-alerts/raising.ts';
import { aDelivery } from '../../support/a-delivery.ts';
import { aSubscription } from '../../support/a-subscription.ts';
import { anAlert } from '../../support/an-alert.ts';
import { memoryCaseThreads } from '../../support/memory-case-threads.ts';
import { memoryOutbox } from '../../support/memory-outbox.ts';

const school = { by: 'topic', topic: topicId('skole') } as const;
const now = new Date('2026-04-15T10:00:00.000Z');
const at = now.toISOString();
const astrid = subscriberId('astrid');
const closing: Delivery['contents'] = { kind: 'closing', subscriptionId: aSubscription().subscriptionId };
const confirming: Delivery['contents'] = { kind: 'confirmation', subscriptionId: aSubscription().subscriptionId };
const settledAs = (status: Delivery['status']) => ({ status, providerId: 'provider-1', lastError: null, at });

/** Astrid has been told of the minutes, or not, and what she follows stands as it is given. */
const afterTelling = async (status: 'refused' | 'accepted', more: Partial<Subscription> = {}) => {
  const raising = await aRaising({ channels: [aChannel({ topics: ['skole'] })] });
  const { outbox, revisions, subscriptions } = raising;
  await raising.follow('astrid', school, more);
  await raising.raise();
  const told = async (reader: string) => {
    const delivery = await outbox.deliveryOf(
      alertIdOf(minutesOfTwo.meetingId, minutesOfTwo.number, subscriberId(reader)),
    );
    if (delivery === null) throw new Error('Nothing was raised.');
    await outbox.markAnnounced(delivery.deliveryId);
    await outbox.settle(delivery.deliveryId, settledAs(status));
    return delivery.deliveryId;
  };
  const threads = memoryCaseThreads();
  const stores = { outbox, threads, revisions, subscriptions, now };
  const [follows] = await subscriptions.ofSubscriber(astrid);
  if (follows === undefined) throw new Error('Astrid follows nothing.');
  return {
    ...stores,
    told,
    follows,
    isDue: async (deliveryId: string) =>
      (await outbox.dueForTry(new Date(now.getTime() + 1))).some((due) => due.deliveryId === deliveryId),
    resend: (deliveryId: string, how = { yes: true, again: false }) => resent(deliveryId, how, stores),
  };
};

describe('sending a delivery once more', () => {
  it('is only said until it is really asked for', async () => {
    const { told, resend, outbox, isDue } = await afterTelling('refused');
    const deliveryId = await told('astrid');
    expect(await resend(deliveryId, { yes: false, again: false })).toContain('with --yes');
    expect(await outbox.delivery(deliveryId)).toMatchObject({ status: 'refused' });
    expect(await resend(deliveryId)).toContain('it waits again');
    expect(await outbox.delivery(deliveryId)).toMatchObject({ status: 'waiting' });
    expect(await isDue(deliveryId)).toBe(true);
  });

  it('is refused for what the provider took, unless it is to come twice', async () => {
    const { told, resend, threads } = await afterTelling('accepted');
    const deliveryId = await told('slack.C0123ABCD');
    const message = { ts: '1776243600.000100', threadTs: null, lines: ['1'], cases: [] };
    await threads.notePosted({ deliveryId, channel: 'C0123ABCD' }, message, at);
    await expect(resend(deliveryId)).rejects.toThrow('--again');
    expect(await resend(deliveryId, { yes: true, again: true })).toContain('it waits again');
    expect(await threads.postedOf(deliveryId)).toEqual([]);
  });

  it('is refused while it is being sent, also where nothing is done yet', async () => {
    const { told, resend, outbox } = await afterTelling('refused');
    const deliveryId = await told('astrid');
    await outbox.putBack(deliveryId, { again: false, at });
    await outbox.lease(deliveryId, { now: at, until: '2026-04-15T10:01:30.000Z' });
    await expect(resend(deliveryId, { yes: false, again: false })).rejects.toThrow('at this moment');
  });

  it('waits for the brake, where that is on', async () => {
    const { told, resend, outbox } = await afterTelling('refused');
    await outbox.setBrake(true);
    expect(await resend(await told('astrid'))).toContain('goes out when the brake is off');
  });

  it('is meant by its own id, or with all of the change it brings that the provider did not take', async () => {
    const outbox = memoryOutbox();
    for (const name of ['astrid', 'bo']) {
      const alert = anAlert({ alertId: alertId(name), subscriberId: subscriberId(name) });
      await outbox.addAlertOnce(alert, aDelivery({ deliveryId: `to-${name}` }));
    }
    await outbox.settle('to-bo', settledAs('accepted'));
    const change = `${anAlert().meetingId}/${anAlert().revision}`;
    expect(await deliveriesMeant(['to-bo', change], { again: false, outbox })).toEqual(['to-bo', 'to-astrid']);
    expect(await deliveriesMeant([change], { again: true, outbox })).toEqual(['to-astrid', 'to-bo']);
    await outbox.settle('to-astrid', settledAs('accepted'));
    await expect(deliveriesMeant([change], { again: false, outbox })).rejects.toThrow('with --again');
    await expect(deliveriesMeant(['nowhere/1'], { again: false, outbox })).rejects.toThrow('nothing was sent of');
  });

  it('is not possible for what is not there', async () => {
    const { resend } = await afterTelling('refused');
    await expect(resend('made-up')).rejects.toThrow('no such delivery');
  });
});

describe('sending once more what nobody waits for', () => {
  const nobody = 'nobody follows this any more: the subscription has ended or rests; nothing was changed';

  it.each(['ended', 'paused', 'erased'] as const)('is refused, and changes nothing: %s', async (how) => {
    const { told, resend, outbox, subscriptions, follows, isDue } = await afterTelling('accepted');
    const deliveryId = await told('astrid');
    const before = await outbox.delivery(deliveryId);
    if (how === 'ended') await subscriptions.end(follows, at);
    if (how === 'paused') await subscriptions.pause(follows);
    if (how === 'erased') await subscriptions.erase(astrid);
    for (const yes of [false, true]) await expect(resend(deliveryId, { yes, again: true })).rejects.toThrow(nobody);
    expect(await outbox.delivery(deliveryId)).toEqual(before);
    expect(await isDue(deliveryId)).toBe(false);
  });

  it('forgets nothing of what stands in a channel that follows it no more', async () => {
    const { told, resend, threads, subscriptions, follows } = await afterTelling('accepted', { via: 'slack' });
    const deliveryId = await told('slack.astrid');
    const message = { ts: '1776243600.000100', threadTs: null, lines: ['1'], cases: [] };
    await threads.notePosted({ deliveryId, channel: 'C0123ABCD' }, message, at);
    await subscriptions.end(follows, at);
    await expect(resend(deliveryId, { yes: true, again: true })).rejects.toThrow(nobody);
    expect(await threads.postedOf(deliveryId)).toEqual([message]);
  });

  it('is done for the rest of what a channel has heard a part of, as it is when it is tried again by itself', async () => {
    const { told, resend, threads, subscriptions, follows } = await afterTelling('refused', { via: 'slack' });
    const deliveryId = await told('slack.astrid');
    const message = { ts: '1776243600.000100', threadTs: null, lines: ['1'], cases: [] };
    await threads.notePosted({ deliveryId, channel: 'C0123ABCD' }, message, at);
    await subscriptions.end(follows, at);
    expect(await resend(deliveryId)).toContain('it waits again');
  });

  it('is done for a digest as long as one of its alerts is wanted', async () => {
    const { outbox, resend, subscriptions, follows } = await afterTelling('refused');
    const other = anAlert({
      subscriberId: astrid,
      alertId: alertId('of-another'),
      meetingId: minutesOfTwo.meetingId,
      subscriptionIds: [subscriptionId('gone')],
    });
    await outbox.addAlertOnce(other, null);
    const digest = (alertIds: Delivery['deliveryId'][]) =>
      newDelivery({
        ...aDelivery({ deliveryId: `digest.${alertIds.length}`, subscriberId: astrid }),
        contents: { kind: 'digest', alertIds: alertIds.map(alertId), cadence: 'daily' },
      });
    const wanted = alertIdOf(minutesOfTwo.meetingId, minutesOfTwo.number, astrid);
    await outbox.addDeliveryOnce(digest([other.alertId, wanted]));
    await outbox.addDeliveryOnce(digest([other.alertId]));
    await expect(resend('digest.1')).rejects.toThrow(nobody);
    expect(await resend('digest.2')).toContain('it waits again');
    await subscriptions.end(follows, at);
    await expect(resend('digest.2')).rejects.toThrow(nobody);
  });

  it.each<[string, Delivery['contents'], Partial<Subscription>, string | null]>([
    ['a confirmation that waits', confirming, { status: 'pending' }, null],
    ['one that was given', confirming, { status: 'active' }, 'nothing to confirm any more; nothing was changed'],
    ['that we still read', { kind: 'account', about: 'alive' }, { status: 'active' }, null],
    ['the same for who follows nothing now', { kind: 'account', about: 'alive' }, { status: 'paused' }, nobody],
    ['that a case is followed no longer', closing, { status: 'active' }, null],
    ['the same once it has been told', closing, { status: 'ended' }, nobody],
    ['a link to manage what has ended', { kind: 'account', about: 'manage' }, { status: 'ended' }, null],
  ])('is told by what it brings: %s', async (_, contents, more, refusal) => {
    const { outbox, resend, subscriptions } = await afterTelling('refused');
    const bo = subscriberId('bo');
    await subscriptions.add(aSubscription({ ...more, subscriberId: bo }));
    await outbox.addDeliveryOnce({ ...aDelivery({ deliveryId: 'account', subscriberId: bo }), contents });
    if (refusal === null) expect(await resend('account')).toContain('it waits again');
    else await expect(resend('account')).rejects.toThrow(refusal);
  });

  it('is refused where what it tells is kept no more', async () => {
    const { outbox, resend } = await afterTelling('refused');
    await outbox.addDeliveryOnce(aDelivery());
    await expect(resend(aDelivery().deliveryId)).rejects.toThrow('kept no more; nothing was changed');
  });
});
