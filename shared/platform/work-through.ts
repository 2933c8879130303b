import pMap from 'p-map';
import { failureReason } from './failure-reason.ts';
import { log } from './log.ts';

/**
 * Does the work for all things, one after the other or `atOnce` at a time. One that fails keeps no other waiting; each
 * failure is logged, and what failed is thrown together at the end.
 */
export const workThrough = async <Thing>(
  things: Iterable<Thing>,
  work: (thing: Thing) => Promise<void>,
  { atOnce = 1, what = 'things' }: { atOnce?: number; what?: string } = {},
): Promise<void> => {
  const failures: unknown[] = [];
  const all = [...things];
  const workOnOne = async (thing: Thing) => {
    try {
      await work(thing);
    } catch (error) {
      log.error('work.failed', { reason: failureReason(error) });
      failures.push(error);
    }
  };
  await pMap(all, workOnOne, { concurrency: atOnce });
  if (failures.length > 0)
    throw new AggregateError(failures, `${failures.length} of ${all.length} ${what} could not be worked through.`);
};
