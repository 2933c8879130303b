import type { MeetingId } from '../../shared/domain/ids.ts';
import { isWorthAnnouncing, type Revision, type Revisions } from '../../shared/domain/revision.ts';
import { copiedRows } from './copied-rows.ts';
import { type MemoryRegister, memoryRegister } from './memory-register.ts';
import { type MemorySittings, memorySittings } from './memory-sittings.ts';

type Mark = { meetingId: MeetingId; number: number; at: string };

export type FollowedStores = { register: MemoryRegister; sittings: MemorySittings };

/** Writes what follows from a revision into the stores it is given. */
export const memoryRevisions = ({
  register = memoryRegister(),
  sittings = memorySittings(),
}: Partial<FollowedStores> = {}): Revisions => {
  const revisions = copiedRows<Revision>();
  const newest = copiedRows<number>();
  const waiting = copiedRows<Mark>();
  const unraised = copiedRows<Mark>();
  const get = (meetingId: MeetingId, number: number) => revisions.get(rowKey(meetingId, number));
  return {
    get: async (meetingId, number) => get(meetingId, number),
    latest: async (meetingId) => {
      const number = newest.get(meetingId);
      return number === null ? null : get(meetingId, number);
    },
    addOnce: async (revision, follows) => {
      const { meetingId, number, capturedAt: at } = revision;
      if (revisions.has(rowKey(meetingId, number))) return 'already-there';
      revisions.put(rowKey(meetingId, number), revision);
      newest.put(meetingId, number);
      if (isWorthAnnouncing(revision)) waiting.put(rowKey(meetingId, number), { meetingId, number, at });
      if (follows.sitting !== null) sittings.put(follows.sitting);
      for (const id of follows.removed) register.remove(id);
      for (const entry of follows.entries) register.put(entry);
      return 'added';
    },
    markAnnounced: async (meetingId, number) => waiting.remove(rowKey(meetingId, number)),
    waitsToBeAnnounced: async (meetingId, number) => waiting.has(rowKey(meetingId, number)),
    unannounced: async (before) => markedBefore(waiting.all(), before),
    markRaised: async (meetingId, number) => unraised.remove(rowKey(meetingId, number)),
    dueAgain: async (now) => markedBefore(unraised.all(), now),
    announceAgainAt: async ({ meetingId, number }, at) =>
      unraised.put(rowKey(meetingId, number), { meetingId, number, at }),
  };
};

const rowKey = (meetingId: MeetingId, number: number): string => `${meetingId}#${number}`;

const markedBefore = (marks: readonly Mark[], before: Date) =>
  marks
    .filter(({ at }) => at < before.toISOString())
    .sort((one, other) => one.at.localeCompare(other.at))
    .map(({ meetingId, number }) => ({ meetingId, number }));
