import { resolve } from 'node:path';
import { type Closing, makeClosing } from './closing.ts';
import type { Cloud, CloudOptions } from './cloud.ts';
import { findQueue, findTable } from './find-by-name.ts';
import { freePort } from './free-port.ts';
import { lockHome } from './home-lock.ts';
import { localAccount, type Place } from './place.ts';
import { type Plan, readPlan } from './plan/plan.ts';
import { publishText } from './publish-text.ts';
import { settle } from './settle.ts';
import { startStores } from './start-stores.ts';
import { startWork } from './start-work.ts';

/**
 * Runs the synthesized template of an assembly on this machine, with the unmodified bundles and everything kept in `home`.
 * Throws before anything runs when the template holds what cannot be run here (and names it), when a parameter is missing,
 * or when another cloud has the home folder.
 */
export async function startCloud(given: CloudOptions): Promise<Cloud> {
  // Children are given these paths, and may stand elsewhere.
  const options = { ...given, home: resolve(given.home), assembly: resolve(given.assembly) };
  const place: Place = {
    ...localAccount,
    queuesUrl: `http://127.0.0.1:${(await freePort(0)).port}`,
    webUrl: `http://localhost:${options.ports.web}/`,
  };
  const plan = readPlan(options.assembly, { place, parameters: options.parameters });
  const closing = makeClosing();
  try {
    return await run(plan, { options, place, closing });
  } catch (error) {
    await closing.closeAll();
    throw error;
  }
}

type Running = { options: CloudOptions; place: Place; closing: Closing };

async function run(plan: Plan, running: Running): Promise<Cloud> {
  const { options, place, closing } = running;
  const lock = lockHome(options.home);
  await closing.add(lock.release);
  const stores = await startStores(plan, running);
  const { functions, scheduler, passTime } = await startWork(plan, { ...running, ...stores });
  return {
    webUrl: place.webUrl,
    dynamoUrl: stores.tables.url,
    sqsUrl: place.queuesUrl,
    snsUrl: place.queuesUrl,
    tableName: (prefix) => findTable(plan, prefix).name,
    queueUrl: (wanted) => findQueue(plan, wanted).url,
    queueCounts: (wanted) => stores.queues.counts(findQueue(plan, wanted).name),
    invoke: async (functionName, event) => functions.named(functionName).invoke(event),
    runSchedule: scheduler.fire,
    runDueSchedules: async () => {
      passTime();
      await scheduler.fireDue();
    },
    settle: (bound = 60_000) => settle({ plan, queues: stores.queues, functions }, bound),
    publishFeedback: (feedback) => publishFeedback(feedback, { plan, place }),
    stop: closing.closeAll,
  };
}

async function publishFeedback(feedback: unknown, { plan, place }: { plan: Plan; place: Place }): Promise<void> {
  const topicArn = plan.topics.feedbackArn;
  if (topicArn === null) throw new Error('The template has no topic for feedback on mail.');
  await publishText(place.queuesUrl, { topicArn, text: JSON.stringify(feedback) });
}
