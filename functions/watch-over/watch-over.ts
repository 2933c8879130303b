import { heldBackMilliseconds } from '../../shared/channels/bring-out.ts';
import type { DeliveryDue } from '../../shared/contracts/delivery-due.ts';
import type { RevisionChanged } from '../../shared/contracts/revision-changed.ts';
import type { Outbox } from '../../shared/domain/delivery.ts';
import type { Register } from '../../shared/domain/register/register-entry.ts';
import type { Sittings } from '../../shared/domain/register/sitting.ts';
import type { Revisions } from '../../shared/domain/revision.ts';
import type { Destination } from '../../shared/domain/subscription.ts';
import { log } from '../../shared/platform/log.ts';
import type { QueueSender } from '../../shared/platform/queue-sender.ts';
import { workThrough } from '../../shared/platform/work-through.ts';
import { followOverdue } from './follow-overdue.ts';

export type WatchOverDependencies = {
  revisions: Pick<Revisions, 'unannounced' | 'markAnnounced' | 'latest' | 'addOnce'>;
  register: Pick<Register, 'dueForCheck'>;
  sittings: Sittings;
  outbox: Pick<Outbox, 'unannounced' | 'markAnnounced' | 'holdBack' | 'heldBack' | 'isBraked'>;
  announce: QueueSender<RevisionChanged>;
  send: Record<Destination['via'], QueueSender<DeliveryDue>>;
  now: () => Date;
};

/** What was written this long ago and not announced was lost between two steps. */
const lostAfterMilliseconds = 5 * 60_000;

/** Announces what a crash left written but not announced, and follows what has become overdue. Announcing twice is harmless: every step has its key. */
export const makeWatchOver = (dependencies: WatchOverDependencies) => async (): Promise<void> => {
  const before = new Date(dependencies.now().getTime() - lostAfterMilliseconds);
  // A queue that is away does not keep the other queues waiting.
  const parts = [announceRevisions, announceDeliveries, tryHeldBack, () => followOverdue(dependencies)];
  await workThrough(parts, (part) => part(before, dependencies));
};

const announceRevisions = async (before: Date, { revisions, announce }: WatchOverDependencies): Promise<void> => {
  await workThrough(await revisions.unannounced(before), async ({ meetingId, number }) => {
    log.warn('revision.announced-late', { meetingId, revision: number });
    await announce([{ message: { meetingId, revision: number } }]);
    await revisions.markAnnounced(meetingId, number);
  });
};

const announceDeliveries = async (before: Date, { outbox, send }: WatchOverDependencies): Promise<void> => {
  await workThrough(await outbox.unannounced(before), async ({ deliveryId, via, group, attempts }) => {
    log.warn('delivery.announced-late', { deliveryId, via });
    // One that was sent and put back is news to its queue, which lets a thing it knows in only once in five minutes.
    const once = attempts === 0 ? deliveryId : `${deliveryId}.${attempts}`;
    await send[via]([{ message: { deliveryId }, ...placeOf(via, once, group) }]);
    await outbox.markAnnounced(deliveryId);
  });
};

/**
 * What was held back is tried again; it stays noted until it is settled, so that no crash forgets it. While the operator's
 * brake is on, all of it goes on waiting.
 */
const tryHeldBack = async (_before: Date, { outbox, send, now }: WatchOverDependencies): Promise<void> => {
  if (await outbox.isBraked()) return;
  const nextTry = new Date(now().getTime() + heldBackMilliseconds).toISOString();
  await workThrough(await outbox.heldBack(now()), async ({ deliveryId, via, group }) => {
    await outbox.holdBack(deliveryId, nextTry);
    await send[via]([{ message: { deliveryId }, ...placeOf(via, `${deliveryId}.${nextTry}`, group) }]);
  });
};

const placeOf = (via: Destination['via'], once: string, group: string) =>
  via === 'slack' ? { place: { group, once } } : {};
