import { setTimeout as wait } from 'node:timers/promises';
import type { Queues } from './queues/queues.ts';
import type { Functions } from './sandboxes/functions.ts';
import type { EventSources } from './triggers/event-sources.ts';

// Longer and whoever pressed Ctrl-C loses patience; a message whose work is cut off comes back at the next start.
const patienceMilliseconds = 10_000;

/** Takes no more work, lets what runs finish, and then ends every child. */
export async function endWork(work: { functions: Functions; sources: EventSources; queues: Queues }): Promise<void> {
  const { functions, sources, queues } = work;
  const giveUpAt = performance.now() + patienceMilliseconds;
  let polling = true;
  const ended = sources.stop().finally(() => {
    polling = false;
  });
  while ((polling || functions.running() > 0) && performance.now() < giveUpAt) {
    // Again and again: a poll may have been on its way when the others were ended.
    queues.endPolls();
    await wait(5);
  }
  functions.end();
  // Whoever's child was just ended hears of it now, and the last polls end with it.
  while (polling) {
    queues.endPolls();
    await wait(5);
  }
  await ended;
}
