import { randomUUID } from 'node:crypto';
import { type Delivery, givenUpAfterMilliseconds, nextTryMilliseconds, type Outbox } from '../domain/delivery.ts';
import { log } from '../platform/log.ts';
import { awayReasons, ProviderAway } from './provider-away.ts';

/**
 * What came of one message: the provider took it, or refused it for good; or it was not offered at all - withheld, because
 * nobody wants it any more, or held back, because it may not be sent yet.
 */
export type Sent =
  | { status: 'accepted'; providerId: string }
  | { status: 'refused' | 'withheld'; reason: string }
  | HeldBack;

/** `until` is when it is tried again (UTC); an hour from now where it is not said. `failing` where a try has failed. */
export type HeldBack = { status: 'held-back'; reason: string; until?: string; failing?: Delivery['failing'] };

/** The queue gives up what fails five times: a provider that is away for so many tries is asked again by the hour. */
const triesInARow = 3;

/** Longer than a function may run, shorter than the queue's visibility timeout: who died holding it does not hold it when it comes again. */
const leaseMilliseconds = 90_000;

/**
 * Brings one delivery out at most once at a time: leases it, sends it, records what came of it. A delivery that
 * somebody else holds, or that failed for now, throws: the queue brings it again - unless the provider is away for long: then
 * it is held back. Between the provider's yes and our
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
    const sent = (await outbox.isBraked()) ? brakeIsOn(now()) : await sendOrGiveBack(delivery, leasedBy, bringing);
    if (sent.status === 'held-back') await holdBack(delivery, sent, bringing);
    const outcome = await settledAs(delivery, sent, bringing);
    const settled = await outbox.settle(deliveryId, { ...outcome, leasedBy });
    sayWhatCameOfIt(delivery, sent, settled);
    if (sent.status === 'accepted' && settled === 'settled') await afterAll({ ...delivery, ...sent }, bringing);
  };

export type BringingOut = {
  outbox: Outbox;
  send: (delivery: Delivery) => Promise<Sent>;
  /** What follows from its being accepted, once that is on record; also when a later try finds it so. Harmless to repeat. */
  afterAccepted?: (delivery: Delivery) => Promise<void>;
  /** The provider's id of what it has taken by now of a delivery that goes out in parts; null for nothing. */
  takenOf?: (delivery: Delivery) => Promise<string | null>;
  /** What else is noted of one that is held back. Harmless to repeat. */
  onHeldBack?: (delivery: Delivery, held: Required<Pick<HeldBack, 'reason' | 'until'>>) => Promise<void>;
  now: () => Date;
};

/** What the brake stops is due as soon as it is off; watch-over looks at the brake before it tries anything again. */
export const brakeIsOn = (now: Date): HeldBack => ({
  status: 'held-back',
  reason: 'the brake is on',
  until: now.toISOString(),
});

const holdBack = async (
  delivery: Delivery,
  held: HeldBack,
  { outbox, onHeldBack, now }: BringingOut,
): Promise<void> => {
  const until = held.until ?? new Date(now().getTime() + nextTryMilliseconds).toISOString();
  await onHeldBack?.(delivery, { ...held, until });
  await outbox.tryAgainAt(delivery, until);
};

const afterAll = async (delivery: Delivery | null, { afterAccepted }: BringingOut): Promise<void> => {
  if (delivery?.status === 'accepted') await afterAccepted?.(delivery);
};

const sayWhatCameOfIt = ({ deliveryId, via }: Delivery, sent: Sent, settled: 'settled' | 'overtaken'): void => {
  if (settled === 'overtaken') log.warn('delivery.overtaken', { deliveryId, via, status: sent.status });
  if (sent.status === 'refused') log.error('delivery.refused', { deliveryId, via, reason: sent.reason });
  log.info('delivery.settled', { deliveryId, via, status: sent.status });
};

const settledAs = async (delivery: Delivery, sent: Sent, { takenOf, now }: BringingOut) => {
  const at = now().toISOString();
  switch (sent.status) {
    case 'accepted':
      return { status: sent.status, providerId: sent.providerId, lastError: null, at };
    case 'held-back':
      return {
        status: 'waiting' as const,
        providerId: delivery.providerId,
        lastError: sent.reason,
        failing: sent.failing ?? null,
        at,
      };
    case 'refused':
    case 'withheld':
      return { ...notTaken(delivery, sent, (await takenOf?.(delivery)) ?? null), at };
  }
};

/** What had been taken before it was sent once more stays on record as taken: its reader has it. */
const notTaken = (
  { providerId: takenBefore }: Delivery,
  { status, reason }: { status: 'refused' | 'withheld'; reason: string },
  takenNow: string | null,
) =>
  takenNow === null && takenBefore !== null
    ? { status: 'accepted' as const, providerId: takenBefore, lastError: `not sent once more: ${reason}` }
    : { status, providerId: takenNow, lastError: reason };

/** A try that failed for now gives the lease back, so that the next one need not wait for it to run out. */
const sendOrGiveBack = async (delivery: Delivery, leasedBy: string, bringing: BringingOut): Promise<Sent> => {
  try {
    return await bringing.send(delivery);
  } catch (error) {
    const isAway = error instanceof ProviderAway;
    const failing = failingBy(delivery, bringing.now());
    if (isOld(failing)) return { status: 'refused', reason: `given up: ${failedAs(error)}` };
    if (isAway && delivery.attempts >= triesInARow) {
      sayAway(delivery, error);
      return { status: 'held-back', reason: error.message, failing };
    }
    // Noted as well: should the queue give up before we do, what is newer in its channel waits for it all the same.
    if (isAway) await holdBack(delivery, { status: 'held-back', reason: error.message }, bringing);
    await giveBack({ delivery, leasedBy, error, failing }, bringing);
    throw error;
  }
};

/** Longer than the longest rest between two tries: what was not tried for so long has not failed all the while. */
const apartMilliseconds = 2 * 86_400_000;

const failingBy = ({ failing }: Delivery, now: Date): NonNullable<Delivery['failing']> => {
  const last = now.toISOString();
  const goesOn = failing !== null && now.getTime() - Date.parse(failing.last) < apartMilliseconds;
  return { since: goesOn ? failing.since : last, last };
};

/** What waited for something else until now - the brake, the gate, the day's quota - has not failed, and gets its days. */
const isOld = ({ since, last }: NonNullable<Delivery['failing']>): boolean =>
  Date.parse(last) - Date.parse(since) > givenUpAfterMilliseconds;

/** An alarm watches for it: nothing of it is to be seen in the queues. Who only asks us to go slower is not away. */
const sayAway = ({ deliveryId, via }: Delivery, { reason, message }: ProviderAway): void => {
  if (reason === awayReasons.throttled) return;
  log.warn(via === 'email' ? 'mail.provider-away' : 'slack.provider-away', { deliveryId, reason: message });
};

const giveBack = async (
  {
    delivery,
    leasedBy,
    error,
    failing,
  }: { delivery: Delivery; leasedBy: string; error: unknown; failing: Delivery['failing'] },
  { outbox, now }: BringingOut,
): Promise<void> => {
  await outbox.settle(delivery.deliveryId, {
    status: 'waiting',
    providerId: delivery.providerId,
    lastError: failedAs(error),
    failing,
    at: now().toISOString(),
    leasedBy,
  });
};

/** Other errors' words may hold an address. */
const failedAs = (error: unknown): string => {
  if (error instanceof ProviderAway) return error.message;
  return error instanceof Error ? error.name : 'unknown';
};
