import type { Delivery, Outbox } from '../domain/delivery.ts';
import { log } from '../platform/log.ts';

/** What a provider said to one message: taken, refused for good, or - by our own send gate - not offered at all. */
export type Sent = { status: 'accepted'; providerId: string } | { status: 'refused' | 'withheld'; reason: string };

/** Longer than a function may run, shorter than the queue's visibility timeout: who died holding it does not hold it when it comes again. */
const leaseMilliseconds = 90_000;

/**
 * Brings one delivery out at most once at a time: leases it, sends it, records what came of it. A delivery that
 * somebody else holds, or that failed for now, throws: the queue brings it again. Between the provider's yes and our
 * record lies the one moment where a crash means that a message is sent twice.
 */
export const makeBringOut =
  ({ outbox, send, now }: { outbox: Outbox; send: (delivery: Delivery) => Promise<Sent>; now: () => Date }) =>
  async ({ deliveryId }: { deliveryId: string }): Promise<void> => {
    const until = new Date(now().getTime() + leaseMilliseconds).toISOString();
    const lease = await outbox.lease(deliveryId, { now: now().toISOString(), until });
    if (lease === 'busy') throw new Error(`Delivery is being sent by another try.`);
    if (lease === 'done') return;
    const delivery = await outbox.delivery(deliveryId);
    if (delivery === null) throw new Error('The leased delivery is gone.');
    const sent = await sendOrGiveBack(delivery, { outbox, send, now });
    await outbox.settle(deliveryId, settledAs(sent, now()));
    log.info('delivery.settled', { deliveryId, via: delivery.via, status: sent.status });
  };

const settledAs = (sent: Sent, at: Date) => ({
  status: sent.status,
  providerId: sent.status === 'accepted' ? sent.providerId : null,
  lastError: sent.status === 'accepted' ? null : sent.reason,
  at: at.toISOString(),
});

type Sending = { outbox: Outbox; send: (delivery: Delivery) => Promise<Sent>; now: () => Date };

/** A try that failed for now gives the lease back, so that the next one need not wait for it to run out. */
const sendOrGiveBack = async (delivery: Delivery, { outbox, send, now }: Sending): Promise<Sent> => {
  try {
    return await send(delivery);
  } catch (error) {
    const reason = error instanceof Error ? error.name : 'unknown';
    await outbox.settle(delivery.deliveryId, {
      status: 'waiting',
      providerId: null,
      lastError: reason,
      at: now().toISOString(),
    });
    throw error;
  }
};
