import { join } from 'node:path';
import type { Clock } from '../clock.ts';
import type { CloudEvent } from '../cloud-event.ts';
import { localAccount } from '../place.ts';
import type { CloudQueue } from '../plan/queues.ts';
import type { Topics } from '../plan/topics.ts';
import { type Fauxqs, loadFauxqs, type QueueStore, type TopicStore } from './fauxqs.ts';
import { letTimePass, type Passing } from './let-time-pass.ts';
import { makeQueues, makeTopics } from './make-queues.ts';
import { openPersistence } from './open-persistence.ts';
import { countsOf, type QueueCounts } from './queue-counts.ts';

export type QueuesOptions = {
  home: string;
  port: number;
  clock: Clock;
  topics: Topics;
  onEvent: (event: CloudEvent) => void;
};

export type Queues = {
  counts(queueName: string): QueueCounts;
  /** Lets what the queues wait for come nearer. */
  letTimePass(passing: Passing): void;
  /** Answers every long poll that waits, with nothing. */
  endPolls(): void;
  stop(): Promise<void>;
};

/** Starts the queue server on 127.0.0.1 with what is kept in `<home>/queues`. */
export async function startQueues(queues: CloudQueue[], options: QueuesOptions): Promise<Queues> {
  const { home, port, clock, topics } = options;
  const fauxqs = await loadFauxqs();
  const persistence = openPersistence(fauxqs, join(home, 'queues'));
  const { sqsStore, snsStore } = openStores(fauxqs, { persistence, queues, options });
  makeQueues(sqsStore, { queues, clock });
  makeTopics(snsStore, topics);
  const stores = { sqsStore, snsStore, s3Store: new fauxqs.S3Store() };
  const app = fauxqs.buildApp({ logger: false, defaultRegion: localAccount.region, stores });
  await app.listen({ port, host: '127.0.0.1' });
  const counts = (name: string) => {
    const queue = sqsStore.getQueueByName(name);
    if (queue === undefined) throw new Error(`There is no queue ${name}.`);
    return countsOf(queue);
  };
  const stop = async () => {
    await app.close();
    persistence.close();
  };
  const passTime = (passing: Passing) => {
    for (const queue of sqsStore.allQueues()) letTimePass(queue, passing);
  };
  return { counts, letTimePass: passTime, endPolls: () => sqsStore.shutdown(), stop };
}

type Opening = { persistence: ReturnType<typeof openPersistence>; queues: CloudQueue[]; options: QueuesOptions };

function openStores({ SqsStore, SnsStore }: Fauxqs, { persistence, queues, options }: Opening) {
  const sqsStore: QueueStore = new SqsStore();
  const snsStore: TopicStore = new SnsStore();
  sqsStore.spy = deadLetterSpy(queues, options.onEvent);
  // Loaded before the stores write through: writing a queue again would take its messages with it.
  persistence.loadSqsAndSns(sqsStore, snsStore);
  sqsStore.persistence = persistence;
  for (const queue of sqsStore.allQueues()) queue.persistence = persistence;
  return { sqsStore, snsStore };
}

function deadLetterSpy(queues: CloudQueue[], onEvent: (event: CloudEvent) => void) {
  const logicalIds = new Map(queues.map(({ name, logicalId }) => [name, logicalId]));
  const addMessage = (seen: { status: string; queueName?: string; messageId?: string }) => {
    if (seen.status !== 'dlq') return;
    const queue = logicalIds.get(seen.queueName ?? '') ?? seen.queueName ?? '';
    onEvent({ kind: 'message-dead-lettered', queue, messageId: seen.messageId ?? '' });
  };
  return { addMessage } as unknown as NonNullable<QueueStore['spy']>;
}
