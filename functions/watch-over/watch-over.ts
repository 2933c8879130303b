import { announceRevision } from '../../shared/contracts/announce-revision.ts';
import type { DeliveryDue } from '../../shared/contracts/delivery-due.ts';
import type { RevisionChanged } from '../../shared/contracts/revision-changed.ts';
import {
  type Delivery,
  givenUpAfterMilliseconds,
  nextTryMilliseconds,
  type Outbox,
} from '../../shared/domain/delivery.ts';
import type { Register } from '../../shared/domain/register/register-entry.ts';
import type { Sittings } from '../../shared/domain/register/sitting.ts';
import { announceAgainMilliseconds, type Revision, type Revisions } from '../../shared/domain/revision.ts';
import type { Destination } from '../../shared/domain/subscription.ts';
import { log } from '../../shared/platform/log.ts';
import type { QueueSender } from '../../shared/platform/queue-sender.ts';
import { workThrough } from '../../shared/platform/work-through.ts';
import { followOverdue } from './follow-overdue.ts';
import { sendInOrder } from './send-in-order.ts';

export type WatchOverDependencies = {
  revisions: Pick<
    Revisions,
    'unannounced' | 'markAnnounced' | 'dueAgain' | 'announceAgainAt' | 'markRaised' | 'get' | 'latest' | 'addOnce'
  >;
  register: Pick<Register, 'dueForCheck'>;
  sittings: Sittings;
  outbox: Pick<Outbox, 'unannounced' | 'markAnnounced' | 'tryAgainAt' | 'putTryOff' | 'dueForTry' | 'isBraked'>;
  announce: QueueSender<RevisionChanged>;
  send: Record<Destination['via'], QueueSender<DeliveryDue>>;
  now: () => Date;
};

/** What was written this long ago and not announced was lost between two steps. */
const lostAfterMilliseconds = 5 * 60_000;

/**
 * So many at one look, the oldest first, of each channel's deliveries, and the others at the next: in its two minutes the
 * function has time for three times as many, and a provider takes fewer in the five minutes between two looks.
 */
export const mostALook = { deliveries: 2_000, revisions: 500 };

/** Announces what a crash left written but not announced, and follows what has become overdue. Announcing twice is harmless: every step has its key. */
export const makeWatchOver = (dependencies: WatchOverDependencies) => async (): Promise<void> => {
  const before = new Date(dependencies.now().getTime() - lostAfterMilliseconds);
  // A queue that is away does not keep the other queues waiting.
  const parts = [announceRevisions, announceAgain, announceDeliveries, tryAgain, () => followOverdue(dependencies)];
  await workThrough(parts, (part) => part(before, dependencies));
};

const announceRevisions = async (before: Date, dependencies: WatchOverDependencies): Promise<void> => {
  const lost = await dependencies.revisions.unannounced(before);
  await workThrough(lost.slice(0, mostALook.revisions), async (revision) => {
    log.warn('revision.announced-late', { meetingId: revision.meetingId, revision: revision.number });
    await announceRevision(revision, dependencies);
  });
};

/** A revision whose alerts were not all raised is announced again until they are, or until it tells nobody anything new. */
const announceAgain = async (_before: Date, dependencies: WatchOverDependencies): Promise<void> => {
  const due = await dependencies.revisions.dueAgain(dependencies.now());
  await workThrough(due.slice(0, mostALook.revisions), (revision) => announceOrGiveUp(revision, dependencies));
};

const announceOrGiveUp = async (
  { meetingId, number }: Pick<Revision, 'meetingId' | 'number'>,
  dependencies: WatchOverDependencies,
): Promise<void> => {
  const { revisions, now } = dependencies;
  const age = now().getTime() - Date.parse((await revisions.get(meetingId, number))?.capturedAt ?? '0');
  if (age > givenUpAfterMilliseconds) {
    log.error('revision.given-up', { meetingId, revision: number });
    // Once more, and no more: after weeks in which nothing ran at all it has not been tried.
    await announceRevision({ meetingId, number }, dependencies);
    await revisions.markRaised(meetingId, number);
    return;
  }
  log.warn('revision.announced-again', { meetingId, revision: number });
  await announceRevision({ meetingId, number }, dependencies, restOf(age, announceAgainMilliseconds));
};

const after = (at: Date, milliseconds: number): string => new Date(at.getTime() + milliseconds).toISOString();

/** What fails again and again is tried less and less often, once a day at last: nothing that works is to wait for it. */
const restOf = (age: number, shortest: number): number => Math.min(Math.max(age, shortest), day);
const day = 86_400_000;

const announceDeliveries = async (before: Date, { outbox, send, now }: WatchOverDependencies): Promise<void> => {
  const lost = await outbox.unannounced(before, mostALook.deliveries);
  for (const { deliveryId, via } of lost) log.warn('delivery.announced-late', { deliveryId, via });
  const at = now();
  await sendInOrder(lost, {
    send,
    before: (delivery) => outbox.tryAgainAt(delivery, after(at, nextTryMilliseconds)),
    once: ({ deliveryId }) => deliveryId,
    after: ({ deliveryId }) => outbox.markAnnounced(deliveryId),
  });
};

/**
 * What was held back, or what its queue gave up, is tried again until it is settled: no crash forgets it. While the
 * operator's brake is on, all of it goes on waiting.
 */
const tryAgain = async (_before: Date, { outbox, send, now }: WatchOverDependencies): Promise<void> => {
  if (await outbox.isBraked()) return;
  const due = await outbox.dueForTry(now(), mostALook.deliveries);
  const at = now();
  // A millisecond off what a try in this very millisecond would say.
  const [soon, nextTry] = [after(at, nextTryMilliseconds - 1), nextTries(due, at)];
  await sendInOrder(due, {
    send,
    before: (delivery) => outbox.tryAgainAt(delivery, soon),
    // The long rest only once the queue has it - a crash in between is not to cost a day - and where no try has said when by now.
    after: (delivery) => outbox.putTryOff(delivery, { from: soon, to: nextTry(delivery) }),
    // Not later than what stands behind it in its channel.
    untaken: (delivery) => outbox.tryAgainAt(delivery, at.toISOString()),
    once: (delivery) => `${delivery.deliveryId}.${nextTry(delivery)}`,
  });
};

/**
 * When each is tried again, should nothing come of it; a try that is held back says itself when. A millisecond apart: the next
 * time they are due in the same order.
 */
const nextTries = (deliveries: readonly Delivery[], now: Date) => {
  const places = new Map(deliveries.map(({ deliveryId }, place) => [deliveryId, place]));
  return ({ deliveryId, createdAt }: Delivery): string => {
    const rest = restOf(now.getTime() - Date.parse(createdAt), nextTryMilliseconds);
    return after(now, rest + (places.get(deliveryId) ?? 0));
  };
};
