import { describe, expect, it } from 'vitest';
import type { SlackAnswer } from '../../../shared/channels/slack/slack-answer.ts';
import type { Delivery } from '../../../shared/domain/delivery.ts';
import { anItem } from '../../support/an-item.ts';
import { aChannelOfReaders } from './a-channel-of-readers.ts';

const itemOf = (number: number) =>
  anItem({ number: `${number}`, title: `Sag ${number}`, caseNumber: `01.02-${number}` });

/** The FIFO queue's promise: one after the other, what fails comes again when its visibility has run out, five times at most. */
const inTurn = async (deliveries: Delivery[], readers: ReturnType<typeof aChannelOfReaders>) => {
  let failures = 0;
  for (const delivery of deliveries) {
    for (let receives = 1; ; receives += 1) {
      try {
        await readers.deliver(delivery);
        break;
      } catch (error) {
        failures += 1;
        if (receives === 5) throw error;
        readers.clock.pass(6);
      }
    }
  }
  return failures;
};

const aStorm = async (answerOf: (call: number) => SlackAnswer | null) => {
  let calls = 0;
  const readers = aChannelOfReaders(() => answerOf(++calls));
  const deliveries: Delivery[] = [];
  for (let number = 1; number <= 20; number += 1)
    deliveries.push(await readers.toConfigured({ number, items: [itemOf(number)] }));
  return { readers, deliveries };
};
const allInOrder = Array.from({ length: 20 }, (_, index) => `Godkendt: Sag ${index + 1}`);
const wait = (seconds: number) => ({ kind: 'wait', seconds }) as const;

describe('a storm of "too many requests"', () => {
  it('with every second answer asking for 30 seconds: all arrive, in order, none twice, none given back', async () => {
    const { readers, deliveries } = await aStorm((call) => (call % 2 === 0 ? wait(30) : null));
    expect(await inTurn(deliveries, readers)).toBe(0);
    expect(readers.posted.map(({ text }) => text)).toEqual(allInOrder);
  });

  it('that asks for more than a try has time for: the queue brings them again, and the order holds', async () => {
    const { readers, deliveries } = await aStorm((call) => (call % 3 === 0 ? wait(120) : null));
    expect(await inTurn(deliveries, readers)).toBeGreaterThan(0);
    expect(readers.posted.map(({ text }) => text)).toEqual(allInOrder);
  });

  it('that lasts longer than the queue tries: what it gives up on is noted for another try', async () => {
    const { readers, deliveries } = await aStorm(() => wait(3600));
    await expect(inTurn(deliveries.slice(0, 1), readers)).rejects.toThrow('rest');
    expect(await readers.state(deliveries[0] as Delivery)).toMatchObject({
      status: 'waiting',
      lastError: 'SlackAsksForRest',
    });
    const later = new Date(readers.clock.now().getTime() + 2 * 3_600_000);
    expect((await readers.outbox.dueForTry(later)).map(({ deliveryId }) => deliveryId)).toEqual([
      deliveries[0]?.deliveryId,
    ]);
  });

  it('is forgotten once the delivery is out', async () => {
    const { readers, deliveries } = await aStorm((call) => (call === 1 ? wait(120) : null));
    await inTurn(deliveries.slice(0, 1), readers);
    expect(await readers.outbox.dueForTry(new Date('2027-01-01T00:00:00.000Z'))).toEqual([]);
  });

  it('in one channel does not slow another', async () => {
    const readers = aChannelOfReaders((asked) => (asked.channel === 'C0STORM00' ? wait(120) : null));
    const stormy = await readers.toConfigured({ items: [itemOf(1)] }, 'C0STORM00');
    const calm = await readers.toConfigured({ number: 2, items: [itemOf(2)] });
    await expect(readers.deliver(stormy)).rejects.toThrow();
    const before = readers.clock.now().getTime();
    await readers.deliver(calm);
    expect(readers.clock.now().getTime()).toBe(before);
    expect(readers.posted).toHaveLength(1);
  });
});
