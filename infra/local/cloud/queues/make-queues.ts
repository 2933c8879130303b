import type { Clock } from '../clock.ts';
import { localAccount } from '../place.ts';
import type { CloudQueue } from '../plan/queues.ts';
import type { Topics } from '../plan/topics.ts';
import { deduplicateByClock } from './deduplicate-by-clock.ts';
import type { QueueStore, TopicStore } from './fauxqs.ts';

/** Makes the template's queues, or gives those that are there from the last run the template's attributes. */
export function makeQueues(store: QueueStore, { queues, clock }: { queues: CloudQueue[]; clock: Clock }): void {
  for (const { name, url, arn, attributes } of queues) {
    const existing = store.getQueueByName(name);
    // An empty policy is how SQS takes one away.
    if (existing !== undefined) existing.setAttributes({ RedrivePolicy: '', ...attributes });
    const queue = existing ?? store.createQueue(name, url, arn, attributes);
    deduplicateByClock(queue, clock);
  }
}

/**
 * Makes the template's topics and subscriptions. They hold nothing between runs, so each start makes them anew. What is
 * published comes wrapped and signed where the template asks for that, so the queue server has nothing to add.
 */
export function makeTopics(store: TopicStore, { names, subscriptions }: Topics): void {
  for (const name of names) store.createTopic(name, undefined, undefined, localAccount.region);
  for (const { topicArn, queueArn, attributes } of subscriptions)
    store.subscribe(topicArn, 'sqs', queueArn, { ...attributes, RawMessageDelivery: 'true' });
}
