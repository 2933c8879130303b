import { z } from 'zod';

const response = z.object({
  batchItemFailures: z.array(z.object({ itemIdentifier: z.string().min(1) })).nullish(),
});

/**
 * Which of the messages a function reports as failed. An answer without a list means none; a list that cannot be read, or that
 * names a message which was not in the batch, means all: https://docs.aws.amazon.com/lambda/latest/dg/services-sqs-errorhandling.html
 * On a FIFO queue it is the function that must also report what comes after a failure in the same group; the queue then keeps their order.
 */
export function failedMessages(result: unknown, messageIds: string[]): Set<string> {
  if (result === null || result === undefined) return new Set();
  const parsed = response.safeParse(result);
  if (!parsed.success) return new Set(messageIds);
  const failed = (parsed.data.batchItemFailures ?? []).map(({ itemIdentifier }) => itemIdentifier);
  return new Set(failed.every((id) => messageIds.includes(id)) ? failed : messageIds);
}
