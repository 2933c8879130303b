import { SQSClient } from '@aws-sdk/client-sqs';
import type { Clock } from '../clock.ts';
import type { CloudEvent } from '../cloud-event.ts';
import { localClient } from '../local-client.ts';
import type { EventSource } from '../plan/event-sources.ts';
import type { Plan } from '../plan/plan.ts';
import type { CloudQueue } from '../plan/queues.ts';
import type { Functions } from '../sandboxes/functions.ts';
import { type PollOptions, pollQueue } from './poll-queue.ts';

export type EventSourcesOptions = {
  queuesUrl: string;
  functions: Functions;
  clock: Clock;
  onEvent: (event: CloudEvent) => void;
};

export type EventSources = {
  /** Receipt handles of the messages that functions work on. */
  inHand: ReadonlySet<string>;
  /** Of those that a function did not manage: they come again. */
  left: ReadonlySet<string>;
  /** Takes no new messages; what waits for one must be woken from outside. Resolves when the last batch is done. */
  stop(): Promise<void>;
};

/** Starts polling the queues that feed functions: as many polls as the function may have invocations. */
export function startEventSources(plan: Plan, options: EventSourcesOptions): EventSources {
  const client = new SQSClient(localClient(options.queuesUrl));
  const [inHand, left] = [new Set<string>(), new Set<string>()];
  let stopping = false;
  const shared = { ...options, client, inHand, left, isStopping: () => stopping };
  const polls = plan.eventSources.flatMap((source) => startPolls(source, { plan, shared }));
  const stop = async () => {
    stopping = true;
    await Promise.all(polls);
    client.destroy();
  };
  return { inHand, left, stop };
}

type Shared = Omit<PollOptions, 'source' | 'queue' | 'target'> & { functions: Functions };

function startPolls(source: EventSource, { plan, shared }: { plan: Plan; shared: Shared }): Promise<void>[] {
  const target = shared.functions.named(source.functionName);
  const queue = queueOf(source, plan.queues);
  return Array.from({ length: target.atMost }, () => pollQueue({ ...shared, source, queue, target }));
}

/** The queue that an event source reads; throws when it is not one of the template's. */
export function queueOf({ queueArn }: EventSource, queues: CloudQueue[]): CloudQueue {
  const queue = queues.find(({ arn }) => arn === queueArn);
  if (queue === undefined) throw new Error(`${queueArn} is not a queue of this template.`);
  return queue;
}
