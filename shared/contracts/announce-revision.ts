import { announceAgainMilliseconds, type Revision, type Revisions } from '../domain/revision.ts';
import type { QueueSender } from '../platform/queue-sender.ts';
import type { RevisionChanged } from './revision-changed.ts';

type Announcing = {
  revisions: Pick<Revisions, 'announceAgainAt' | 'markAnnounced'>;
  announce: QueueSender<RevisionChanged>;
  now: () => Date;
};

/**
 * Puts a revision on the queue of those whose alerts are raised. That it is announced again - after `rest` milliseconds - is
 * noted before: should the queue give it up, or lose it, watch-over finds it there. Throws when the queue does not take it.
 */
export const announceRevision = async (
  { meetingId, number }: Pick<Revision, 'meetingId' | 'number'>,
  { revisions, announce, now }: Announcing,
  rest = announceAgainMilliseconds,
): Promise<void> => {
  const again = (milliseconds: number) =>
    revisions.announceAgainAt({ meetingId, number }, new Date(now().getTime() + milliseconds).toISOString());
  await again(announceAgainMilliseconds);
  await announce([{ message: { meetingId, revision: number } }]);
  // The long rest only once the queue has it: a queue that is away is not to cost a day.
  if (rest > announceAgainMilliseconds) await again(rest);
  await revisions.markAnnounced(meetingId, number);
};
