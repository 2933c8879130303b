import { describe, expect, it } from 'vitest';
import { awayReasons, ProviderAway } from '../../../shared/channels/provider-away.ts';
import { aMailing } from './a-mailing.ts';
import { anAlertToDeliver } from './an-alert-to-deliver.ts';

const throttled = () => new ProviderAway(awayReasons.throttled);

describe('a provider that asks for fewer mails', () => {
  it('is asked again by the queue, and after three tries an hour later: the mail never ends among the dead letters', async () => {
    const mailing = await aMailing('everyone', [throttled(), throttled(), throttled()]);
    await mailing.subscribed();
    const delivery = await anAlertToDeliver(mailing);
    for (const _ of [1, 2]) await expect(mailing.deliver(delivery)).rejects.toThrow();
    await mailing.deliver(delivery);
    expect(await mailing.outbox.delivery(delivery.deliveryId)).toMatchObject({
      status: 'waiting',
      lastError: 'the provider asks for fewer messages',
    });
    mailing.clock.pass(61);
    expect(await mailing.outbox.dueForTry(mailing.clock.now())).toMatchObject([{ deliveryId: delivery.deliveryId }]);
    await mailing.deliver(delivery);
    expect(await mailing.outbox.delivery(delivery.deliveryId)).toMatchObject({ status: 'accepted', attempts: 4 });
  });

  it('keeps a mail for which the day has no room', async () => {
    const full = { status: 'held-back', reason: 'the quota of the day is used up' } as const;
    const mailing = await aMailing('everyone', [full]);
    await mailing.subscribed();
    const delivery = await anAlertToDeliver(mailing);
    await mailing.deliver(delivery);
    expect(await mailing.outbox.delivery(delivery.deliveryId)).toMatchObject({
      status: 'waiting',
      lastError: full.reason,
    });
    mailing.clock.pass(61);
    await mailing.deliver(delivery);
    expect(await mailing.outbox.delivery(delivery.deliveryId)).toMatchObject({ status: 'accepted' });
  });
});
