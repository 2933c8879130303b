import type { SQSBatchResponse, SQSEvent } from 'aws-lambda';
import { aClock } from '../../support/a-clock.ts';
import type { Queue } from '../../support/a-queue.ts';
import { aSource, type Site } from '../../support/a-source.ts';
import type { Ended } from './a-process.ts';
import type { Fault, Life } from './fault.ts';
import { mouths } from './mouths.ts';
import { aProbe, type Learnt } from './probe.ts';
import { hundred, signUpReaders, type Town } from './readers.ts';
import { theFunctions } from './the-functions.ts';
import { theQueues } from './the-queues.ts';
import { inMemory, type Kept } from './the-stores.ts';
import { aWindow } from './window.ts';

export type Planned = Learnt & {
  faults?: readonly Fault[];
  copies?: number;
  town?: Town;
  keep?: () => Promise<Kept>;
};
/** Half past six in Denmark: the day's digests go out half an hour later. */
const start = '2026-04-15T04:30:00.000Z';

/** The whole way from a site to its readers, with stores in memory, a hundred readers, and the faults a test plans. */
export const aSystem = async ({ awaited, faults = [], copies = 1, town = hundred, keep = inMemory }: Planned) => {
  const clock = aClock(start);
  const site: Site = { listed: [], published: new Map(), problem: null };
  const { stores, open } = await keep();
  const readers = await signUpReaders(stores, town);
  const providers = mouths();
  const window = aWindow(stores, providers);
  const probe = aProbe({ awaited, faults, onFault: window.noteFault });
  const queues = theQueues(clock.now, copies);
  const source = aSource(site, clock.now);
  const storesOf = (name: string, life: Life) => window.watching(open(name, life, probe));
  const run = theFunctions({ ...window, town, storesOf, probe, source, queues, now: clock.now });
  const workers = [
    [queues.publications, run.captureRevision],
    [queues.changes, run.raiseAlerts],
    [queues.slack, run.deliverSlack],
    [queues.email, run.deliverEmail],
  ] as const;
  const work = async () => {
    for (let isBusy = true; isBusy; ) {
      isBusy = false;
      for (const [queue, worker] of workers) isBusy = (await workOff(queue, worker)) || isBusy;
    }
  };
  const scheduled = (call: (event: null) => Promise<unknown>) => async () => {
    await call(null);
    await work();
  };
  return {
    clock,
    site,
    stores,
    queues,
    probe,
    readers,
    taken: providers.taken,
    window,
    poll: scheduled(run.findMeetings),
    digests: scheduled(run.sendDigests),
    watch: scheduled(run.watchOver),
  };
};
export type System = Awaited<ReturnType<typeof aSystem>>;

const workOff = async (
  queue: Queue<never>,
  worker: (event: SQSEvent) => Promise<Ended<SQSBatchResponse>>,
): Promise<boolean> => {
  let worked = false;
  for (let batch = queue.receive(); batch !== null; batch = queue.receive()) {
    worked = true;
    const ended = await worker(batch.event);
    if (ended.as === 'answered') batch.answered(ended.answer);
  }
  return worked;
};
