import type { PageArchive } from '../../shared/domain/page-archive.ts';
import { copiedRows } from './copied-rows.ts';

export const memoryPageArchive = (): PageArchive => {
  const pages = copiedRows<Uint8Array>();
  return {
    keep: async ({ sha256, body }) => pages.put(sha256, Uint8Array.from(body)),
    get: async (sha256) => pages.get(sha256),
  };
};
