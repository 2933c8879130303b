import type { CaseThreads, PostedMessage } from '../../shared/domain/case-thread.ts';
import { copiedRows } from './copied-rows.ts';

const ninetyDays = 90 * 86_400_000;

export const memoryCaseThreads = (): CaseThreads => {
  const threads = copiedRows<{ threadTs: string; until: number }>();
  const posted = copiedRows<PostedMessage>();
  return {
    threadOf: async (channel, cases, now) =>
      cases.flatMap((each) => threads.get(`${channel}#${each}`) ?? []).find(({ until }) => until > now.getTime())
        ?.threadTs ?? null,
    postedOf: async (deliveryId) => posted.all(`${deliveryId}#`),
    notePosted: async ({ deliveryId, channel }, message, at) => {
      posted.put(`${deliveryId}#${message.ts}`, message);
      const thread = { threadTs: message.threadTs ?? message.ts, until: Date.parse(at) + ninetyDays };
      for (const each of message.cases) threads.put(`${channel}#${each}`, thread);
    },
    noteRighted: async (deliveryId, ts, righted) => {
      const message = posted.get(`${deliveryId}#${ts}`);
      if (message === null) throw new Error('There is no such message.');
      posted.put(`${deliveryId}#${ts}`, { ...message, righted });
    },
    forgetPosted: async (deliveryId) => {
      for (const { ts } of posted.all(`${deliveryId}#`)) posted.remove(`${deliveryId}#${ts}`);
    },
  };
};
