import { entryId, type Register, type RegisterEntry } from '../../shared/domain/register/register-entry.ts';
import { copiedRows } from './copied-rows.ts';

export type MemoryRegister = Register & { put(entry: RegisterEntry): void; remove(id: string): void };

/** `put` and `remove` are for the revisions, which write what follows from them. */
export const memoryRegister = (): MemoryRegister => {
  const rows = copiedRows<RegisterEntry>();
  return {
    put: (entry) => rows.put(entryId(entry), entry),
    remove: (id) => rows.remove(id),
    ofSource: async (sourceId) => rows.all().filter((entry) => entry.sourceId === sourceId),
    dueForCheck: async (now) =>
      rows
        .all()
        .filter(({ checkAt }) => checkAt !== null && checkAt <= now.toISOString())
        .sort((left, right) => (left.checkAt ?? '').localeCompare(right.checkAt ?? '')),
  };
};
