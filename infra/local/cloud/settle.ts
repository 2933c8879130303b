import { setTimeout as wait } from 'node:timers/promises';
import type { Plan } from './plan/plan.ts';
import { isEmpty } from './queues/queue-counts.ts';
import type { Queues } from './queues/queues.ts';
import type { Functions } from './sandboxes/functions.ts';
import { queueOf } from './triggers/event-sources.ts';

export type Settling = { plan: Plan; queues: Queues; functions: Functions };

/** Waits until no message is on its way and no function runs; throws after the bound and says what is still there. */
export async function settle(settling: Settling, boundMilliseconds: number): Promise<void> {
  const giveUpAt = performance.now() + boundMilliseconds;
  for (let left = whatIsLeft(settling); left.length > 0; left = whatIsLeft(settling)) {
    if (performance.now() > giveUpAt)
      throw new Error(`After ${boundMilliseconds / 1000} s the cloud is still busy: ${left.join('; ')}.`);
    await wait(2);
  }
}

// Taken in one go: a function that hands work on has sent it before its own message is deleted.
function whatIsLeft({ plan, queues, functions }: Settling): string[] {
  const feeding = plan.eventSources.map((source) => queueOf(source, plan.queues));
  const held = feeding
    .map(({ logicalId, name }) => ({ logicalId, counts: queues.counts(name) }))
    .filter(({ counts }) => !isEmpty(counts))
    .map(
      ({ logicalId, counts: { waiting, delayed, inFlight } }) =>
        `${logicalId} has ${waiting} waiting, ${delayed} delayed, ${inFlight} in flight`,
    );
  const running = functions.running();
  return running === 0 ? held : [...held, `invocations running: ${running}`];
}
