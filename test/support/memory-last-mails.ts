import type { LastMails } from '../../shared/domain/last-mails.ts';

export const memoryLastMails = (): LastMails => {
  const at = new Map<string, string>();
  return {
    note: async (subscriber, when) => {
      at.set(subscriber, when);
    },
    of: async (subscriber) => at.get(subscriber) ?? null,
  };
};
