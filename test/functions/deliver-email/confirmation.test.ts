import { describe, expect, it } from 'vitest';
import type { Subscription } from '../../../shared/domain/subscription.ts';
import { aDelivery } from '../../support/a-delivery.ts';
import { testTokens } from '../../support/test-tokens.ts';
import { aMailing, type Mailing, tokenIn } from './a-mailing.ts';

const askToConfirm = async ({ outbox }: Mailing, { subscriberId, subscriptionId }: Subscription) => {
  const contents = { kind: 'confirmation', subscriptionId } as const;
  const delivery = aDelivery({ deliveryId: `confirm.${subscriptionId}`, subscriberId, contents });
  await outbox.addDeliveryOnce(delivery);
  return delivery;
};

describe('asking to confirm', () => {
  it('sends a link that confirms this subscription and no other, and cannot be unsubscribed from', async () => {
    const mailing = await aMailing();
    const pending = await mailing.subscribed({ status: 'pending' });
    await mailing.deliver(await askToConfirm(mailing, pending));
    const [mail] = await mailing.mails();
    expect(mail?.subject).toBe('Bekræft dit abonnement hos Referatvagt');
    expect(mail?.headers.map(({ key }) => key)).not.toContain('list-unsubscribe');
    expect(await testTokens(mailing.clock.now).verify('confirm', tokenIn(mail?.text, 'bekraeft'))).toEqual({
      subscriberId: pending.subscriberId,
      subscriptionIds: [pending.subscriptionId],
    });
  });

  it.each(['active', 'ended'] as const)('sends nothing once the subscription is %s', async (status) => {
    const mailing = await aMailing();
    const delivery = await askToConfirm(mailing, await mailing.subscribed({ status }));
    await mailing.deliver(delivery);
    expect(mailing.sent).toEqual([]);
    expect(await mailing.outbox.delivery(delivery.deliveryId)).toMatchObject({ status: 'withheld' });
  });

  it('is stopped by the send gate as well', async () => {
    const mailing = await aMailing('nobody');
    await mailing.deliver(await askToConfirm(mailing, await mailing.subscribed({ status: 'pending' })));
    expect(mailing.sent).toEqual([]);
  });
});
