import { describe, expect, it } from 'vitest';
import type { Contents } from '../../../shared/domain/delivery.ts';
import { aDecision } from '../../support/a-decision.ts';
import { anItem } from '../../support/an-item.ts';
import { aChannelOfReaders, channel } from './a-channel-of-readers.ts';

const items = [anItem({ decision: aDecision('Udsættes til næste møde.') })];
const itemsOf = (count: number) =>
  Array.from({ length: count }, (_, index) =>
    anItem({ number: `${index + 1}`, title: `Lokalplan ${index + 1}`, caseNumber: `01.02-${index + 1}` }),
  );

describe('bringing an alert out in Slack', () => {
  it('posts it in the delivery’s channel, in the operator’s name', async () => {
    const readers = aChannelOfReaders();
    const delivery = await readers.toConfigured({ items });
    await readers.deliver(delivery);
    expect(readers.posted).toMatchObject([
      { channel, token: 'xoxb-operator', threadTs: null, text: expect.stringContaining('Udsat') },
    ]);
    expect(await readers.state(delivery)).toMatchObject({
      status: 'accepted',
      providerId: `${channel}:${readers.posted[0]?.ts}`,
    });
  });

  it('posts nothing for a second message about what was accepted', async () => {
    const readers = aChannelOfReaders();
    const delivery = await readers.toConfigured({ items });
    await readers.deliver(delivery);
    await readers.deliver(delivery);
    expect(readers.posted).toHaveLength(1);
  });

  it('gives up to three cases a message each, a second apart', async () => {
    const readers = aChannelOfReaders();
    const started = readers.clock.now().getTime();
    await readers.deliver(await readers.toConfigured({ items: itemsOf(3) }));
    expect(readers.posted.map(({ text }) => text)).toEqual([
      'Godkendt: Lokalplan 1',
      'Godkendt: Lokalplan 2',
      'Godkendt: Lokalplan 3',
    ]);
    expect(readers.clock.now().getTime() - started).toBe(2000);
  });

  it('gives more than three cases one overview', async () => {
    const readers = aChannelOfReaders();
    await readers.deliver(await readers.toConfigured({ items: itemsOf(4) }));
    expect(readers.posted).toHaveLength(1);
  });

  it('goes on where a try that failed half-way was, and posts nothing twice', async () => {
    let calls = 0;
    const readers = aChannelOfReaders(() => {
      calls += 1;
      return calls === 2 ? new Error('away') : null;
    });
    const delivery = await readers.toConfigured({ items: itemsOf(3) });
    await expect(readers.deliver(delivery)).rejects.toThrow('away');
    expect(await readers.state(delivery)).toMatchObject({ status: 'waiting', leasedUntil: null });
    await readers.deliver(delivery);
    expect(readers.posted.map(({ text }) => text)).toEqual([
      'Godkendt: Lokalplan 1',
      'Godkendt: Lokalplan 2',
      'Godkendt: Lokalplan 3',
    ]);
    expect(readers.posted.map(({ threadTs }) => threadTs)).toEqual([null, null, null]);
  });

  it('posts nothing more when only the record of the delivery was lost', async () => {
    const readers = aChannelOfReaders();
    const delivery = await readers.toConfigured({ items: itemsOf(2) });
    const { settle } = readers.outbox;
    readers.outbox.settle = async () => {
      throw new Error('gone');
    };
    await expect(readers.deliver(delivery)).rejects.toThrow('gone');
    readers.outbox.settle = settle;
    readers.clock.pass(2);
    await readers.deliver(delivery);
    expect(readers.posted).toHaveLength(2);
    expect(await readers.state(delivery)).toMatchObject({
      status: 'accepted',
      providerId: `${channel}:${readers.posted[0]?.ts}`,
    });
  });

  it('leaves a delivery alone while another try holds it', async () => {
    const readers = aChannelOfReaders();
    const delivery = await readers.toConfigured({ items });
    const [now, until] = [readers.clock.now(), new Date(readers.clock.now().getTime() + 90_000)];
    await readers.outbox.lease(delivery.deliveryId, {
      now: now.toISOString(),
      until: until.toISOString(),
      by: 'other',
    });
    await expect(readers.deliver(delivery)).rejects.toThrow('another try');
    expect(readers.posted).toEqual([]);
  });

  it('brings no digest to a channel', async () => {
    const readers = aChannelOfReaders();
    const delivery = await readers.toConfigured({ items });
    const contents: Contents = { kind: 'digest', cadence: 'daily', alertIds: [] };
    await readers.outbox.addDeliveryOnce({ ...delivery, deliveryId: 'digest', contents });
    await readers.deliver({ deliveryId: 'digest' });
    expect(readers.posted).toEqual([]);
    expect(await readers.outbox.delivery('digest')).toMatchObject({
      status: 'withheld',
      lastError: 'a channel gets no digest',
    });
  });
});
