import { errorTypeOf } from './cloud-event.ts';
import { endWork } from './end-work.ts';
import type { Plan } from './plan/plan.ts';
import { makeFunctions } from './sandboxes/functions.ts';
import type { Stores, StoresOptions } from './start-stores.ts';
import { type EventSources, startEventSources } from './triggers/event-sources.ts';
import { scheduleMemory } from './triggers/schedule-memory.ts';
import { makeScheduler } from './triggers/scheduler.ts';
import { startUrlServer } from './web/url-server.ts';

/** Makes the functions callable and starts what calls them: queues, schedules and the function URL. */
export async function startWork(
  plan: Plan,
  { options, place, closing, tables, queues, signer }: StoresOptions & Stores,
) {
  const { home, clock, onEvent, endpoints: given } = options;
  const endpoints = { ...given, dynamo: tables.url, queues: place.queuesUrl, certificates: signer.origin };
  const functions = makeFunctions(plan, { home, clock, onEvent, endpoints });
  const sources = startEventSources(plan, { queuesUrl: place.queuesUrl, functions, clock, onEvent });
  await closing.add(() => endWork({ functions, sources, queues }));
  const scheduler = makeScheduler(plan.schedules, { clock, functions, onEvent, memory: scheduleMemory(home) });
  for (const functionArn of plan.urlFunctionArns) {
    const target = functions.named(functionArn);
    const port = options.ports[target.name];
    if (port === undefined) throw new Error(`The function URL of ${target.name} has no port here.`);
    const server = await startUrlServer({ target, port, clock, onEvent });
    await closing.add(server.stop);
  }
  const passTime = timePasser(options, { tables, queues, sources });
  const tick = () => {
    passTime();
    if (options.schedules === 'on') scheduler.fireDue().catch(trouble);
  };
  const trouble = (error: unknown) =>
    onEvent({ kind: 'cloud-trouble', where: 'schedules', errorType: errorTypeOf(error) });
  const ticking = setInterval(tick, 1_000);
  await closing.add(() => clearInterval(ticking));
  tick();
  return { functions, scheduler, passTime };
}

/** Tells the stores that time has passed: what has expired, and what comes nearer because the clock was moved on. */
function timePasser(
  { clock }: StoresOptions['options'],
  { tables, queues, sources }: Pick<Stores, 'tables' | 'queues'> & { sources: EventSources },
): () => void {
  let offset = clock.offsetMilliseconds();
  return () => {
    const moved = clock.offsetMilliseconds() - offset;
    offset += moved;
    if (moved > 0) queues.letTimePass({ milliseconds: moved, ...sources });
    tables.expireWhenDue();
  };
}
