import type { Postponement, Postponements } from '../../shared/domain/postponement.ts';
import { copiedRows } from './copied-rows.ts';

export type MemoryPostponements = Postponements & { put(postponement: Postponement): void };

/** `put` is for the revisions, which write what they postpone. */
export const memoryPostponements = (): MemoryPostponements => {
  const rows = copiedRows<Postponement>();
  return {
    put: (postponement) =>
      rows.put(`${postponement.sourceId}#${postponement.meetingId}#${postponement.itemNumber}`, postponement),
    ofSource: async (sourceId) => rows.all(`${sourceId}#`),
  };
};
