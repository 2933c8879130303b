import { randomUUID } from 'node:crypto';
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
  (bringing: BringingOut) =>
  async ({ deliveryId }: { deliveryId: string }): Promise<void> => {
    const { outbox, now } = bringing;
    const leasedBy = randomUUID();
    const until = new Date(now().getTime() + leaseMilliseconds).toISOString();
    const lease = await outbox.lease(deliveryId, { now: now().toISOString(), until, by: leasedBy });
    if (lease === 'busy') throw new Error(`Delivery is being sent by another try.`);
    const delivery = await outbox.delivery(deliveryId);
    if (lease === 'done') return afterAll(delivery, bringing);
    if (delivery === null) throw new Error('The leased delivery is gone.');
    const braked = await outbox.isBraked();
    const sent = braked ? stopped : await sendOrGiveBack(delivery, leasedBy, bringing);
    if (sent.status === 'held-back') await outbox.holdBack(deliveryId, nextTryOf(braked, now()));
    const settled = await outbox.settle(deliveryId, { ...settledAs(sent, now()), leasedBy });
    sayWhatCameOfIt(delivery, sent, settled);
    if (sent.status === 'accepted' && settled === 'settled') await afterAll({ ...delivery, ...sent }, bringing);
  };

export type BringingOut = {
  outbox: Outbox;
  send: (delivery: Delivery) => Promise<Sent>;
  /** What follows from its being accepted, once that is on record; also when a later try finds it so. Harmless to repeat. */
  afterAccepted?: (delivery: Delivery) => Promise<void>;
  now: () => Date;
};

const stopped: Sent = { status: 'held-back', reason: 'the brake is on' };

/** What the brake stops is due as soon as it is off; watch-over looks at the brake before it tries anything again. */
const nextTryOf = (braked: boolean, now: Date): string =>
  new Date(now.getTime() + (braked ? 0 : heldBackMilliseconds)).toISOString();

const afterAll = async (delivery: Delivery | null, { afterAccepted }: BringingOut): Promise<void> => {
  if (delivery?.status === 'accepted') await afterAccepted?.(delivery);
};

const sayWhatCameOfIt = ({ deliveryId, via }: Delivery, sent: Sent, settled: 'settled' | 'overtaken'): void => {
  if (settled === 'overtaken') log.warn('delivery.overtaken', { deliveryId, via, status: sent.status });
  if (sent.status === 'refused') log.error('delivery.refused', { deliveryId, via, reason: sent.reason });
  log.info('delivery.settled', { deliveryId, via, status: sent.status });
};

const settledAs = (sent: Sent, at: Date) => ({
  status: sent.status === 'held-back' ? ('waiting' as const) : sent.status,
  providerId: sent.status === 'accepted' ? sent.providerId : null,
  lastError: sent.status === 'accepted' ? null : sent.reason,
  at: at.toISOString(),
});

/** A try that failed for now gives the lease back, so that the next one need not wait for it to run out. */
const sendOrGiveBack = async (
  delivery: Delivery,
  leasedBy: string,
  { outbox, send, now }: BringingOut,
): Promise<Sent> => {
  try {
    return await send(delivery);
  } catch (error) {
    const reason = error instanceof Error ? error.name : 'unknown';
    await outbox.settle(delivery.deliveryId, {
      status: 'waiting',
      providerId: null,
      lastError: reason,
      at: now().toISOString(),
      leasedBy,
    });
    throw error;
  }
};
