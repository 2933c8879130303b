import type { Delivery, Outbox } from '../domain/delivery.ts';
import { log } from '../platform/log.ts';

/**
 * What came of one message: the provider took it, or refused it for good; or it was not offered at all - withheld, because
 * nobody wants it any more, or held back, because it may not be sent yet.
 */
export type Sent =
  | { status: 'accepted'; providerId: string }
  | { status: 'refused' | 'withheld' | 'held-back'; reason: string };

/** How long what may not be sent yet rests before it is tried again. */
export const heldBackMilliseconds = 3_600_000;

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
    if (sent.status === 'held-back')
      await outbox.holdBack(deliveryId, new Date(now().getTime() + heldBackMilliseconds).toISOString());
    await outbox.settle(deliveryId, settledAs(sent, now()));
    if (sent.status === 'refused')
      log.error('delivery.refused', { deliveryId, via: delivery.via, reason: sent.reason });
    log.info('delivery.settled', { deliveryId, via: delivery.via, status: sent.status });
  };

const settledAs = (sent: Sent, at: Date) => ({
  status: sent.status === 'held-back' ? ('waiting' as const) : sent.status,
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
