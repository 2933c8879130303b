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
import type { TopicSigner } from './topics/topic-signer.ts';

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
    functionUrls: Object.fromEntries(
      Object.entries(options.ports).map(([name, port]) => [name, `http://localhost:${port}/`]),
    ),
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
    functionUrl: (functionName) => urlOf(functionName, place),
    webUrl: urlOf('web', place),
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
    publishFeedback: (feedback) => publishFeedback(feedback, { plan, place, signer: stores.signer }),
    stop: closing.closeAll,
  };
}

function urlOf(functionName: string, { functionUrls }: Place): string {
  const url = functionUrls[functionName];
  if (url === undefined) throw new Error(`The function ${functionName} has no URL here.`);
  return url;
}

async function publishFeedback(
  feedback: unknown,
  { plan, place, signer }: { plan: Plan; place: Place; signer: TopicSigner },
): Promise<void> {
  const topicArn = plan.topics.feedbackArn;
  if (topicArn === null) throw new Error('The template has no topic for feedback on mail.');
  const text = JSON.stringify(feedback);
  await publishText(place.queuesUrl, { topicArn, text: isRaw(topicArn, plan) ? text : signer.wrap(topicArn, text) });
}

/** Whether the topic's queues want the text alone; all of them or none, because it is published once. */
function isRaw(topicArn: string, { topics }: Plan): boolean {
  const own = topics.subscriptions.filter((subscription) => subscription.topicArn === topicArn);
  const raw = own.filter(({ attributes }) => attributes.RawMessageDelivery === 'true');
  if (raw.length > 0 && raw.length < own.length)
    throw new Error(`The queues of ${topicArn} must all be raw, or none, on one machine.`);
  return raw.length > 0;
}
