import { describe, expect, it } from 'vitest';
import { awayReasons, ProviderAway } from '../../../shared/channels/provider-away.ts';
import { anItem } from '../../support/an-item.ts';
import { aChannelOfReaders } from './a-channel-of-readers.ts';

describe('a Slack that is out of order for an hour', () => {
  it('gets the message when it is back, once: the queue never gives it up', async () => {
    let isAway = true;
    const readers = aChannelOfReaders(() => {
      if (isAway) throw new ProviderAway(awayReasons.unwell);
      return null;
    });
    const delivery = await readers.toConfigured({ items: [anItem({ title: 'Cykelsti' })] });
    for (const _ of [1, 2]) await expect(readers.deliver(delivery)).rejects.toBeInstanceOf(ProviderAway);
    await readers.deliver(delivery);
    expect(await readers.state(delivery)).toMatchObject({
      status: 'waiting',
      lastError: 'the provider is out of order',
    });
    isAway = false;
    readers.clock.pass(61);
    expect(await readers.outbox.heldBack(readers.clock.now())).toMatchObject([{ deliveryId: delivery.deliveryId }]);
    for (const _ of [1, 2]) await readers.deliver(delivery);
    expect(readers.posted).toHaveLength(1);
    expect(await readers.state(delivery)).toMatchObject({ status: 'accepted', lastError: null });
  });
});
