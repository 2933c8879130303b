import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Closing } from './closing.ts';
import type { CloudOptions } from './cloud.ts';
import type { Place } from './place.ts';
import type { Plan } from './plan/plan.ts';
import { type Queues, startQueues } from './queues/queues.ts';
import { startTables, type Tables } from './tables/tables.ts';
import { startTopicSigner, type TopicSigner } from './topics/topic-signer.ts';

export type Stores = { tables: Tables; queues: Queues; signer: TopicSigner };
export type StoresOptions = { options: CloudOptions; place: Place; closing: Closing };

/** Starts what keeps things: tables and queues, at the same time; and who signs what topics bring into the queues. */
export async function startStores(plan: Plan, { options, place, closing }: StoresOptions): Promise<Stores> {
  const { home, clock, onEvent } = options;
  mkdirSync(join(home, 'logs'), { recursive: true });
  const port = Number(new URL(place.queuesUrl).port);
  const stopWithUs = async <Started extends { stop(): Promise<void> }>(starting: Promise<Started>) => {
    const started = await starting;
    await closing.add(started.stop);
    return started;
  };
  const [tables, queues, signer] = await Promise.all([
    stopWithUs(startTables(plan.tables, { home, clock, onEvent })),
    stopWithUs(startQueues(plan.queues, { home, port, clock, onEvent, topics: plan.topics })),
    stopWithUs(startTopicSigner({ now: () => clock.now() })),
  ]);
  return { tables, queues, signer };
}
