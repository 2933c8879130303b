import { failureReason } from './failure-reason.ts';
import { log } from './log.ts';

/** Does the work for one after the other. One that fails stops no other; what failed is thrown together at the end. */
export const workThrough = async <Thing>(
  things: Iterable<Thing>,
  work: (thing: Thing) => Promise<void>,
): Promise<void> => {
  const failures: unknown[] = [];
  for (const thing of things) {
    try {
      await work(thing);
    } catch (error) {
      log.error('work.failed', { reason: failureReason(error) });
      failures.push(error);
    }
  }
  if (failures.length > 0) throw new AggregateError(failures, `${failures.length} could not be worked through.`);
};
