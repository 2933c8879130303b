import { setTimeout as wait } from 'node:timers/promises';
import { DeleteMessageBatchCommand, type Message, ReceiveMessageCommand, type SQSClient } from '@aws-sdk/client-sqs';
import type { Clock } from '../clock.ts';
import { type CloudEvent, errorTypeOf } from '../cloud-event.ts';
import type { EventSource } from '../plan/event-sources.ts';
import type { CloudQueue } from '../plan/queues.ts';
import { FunctionFailed } from '../sandboxes/function-failed.ts';
import type { RunningFunction } from '../sandboxes/functions.ts';
import { failedMessages } from './failed-messages.ts';
import { sqsEvent } from './sqs-event.ts';

export type PollOptions = {
  client: SQSClient;
  source: EventSource;
  queue: CloudQueue;
  target: RunningFunction;
  clock: Clock;
  onEvent: (event: CloudEvent) => void;
  /** Receipt handles of messages in hand; kept by the poll. */
  inHand: Set<string>;
  /** Of those that were not managed, once they are in hand no more; kept by the poll. */
  left: Set<string>;
  isStopping: () => boolean;
};

// After the queue server did not answer; milliseconds.
const tryAgainAfter = 500;

/**
 * Feeds the queue's messages to the function until told to stop, one batch at a time. What the function manages is
 * deleted; what it does not comes back after the queue's visibility timeout, as on AWS.
 */
export async function pollQueue(options: PollOptions): Promise<void> {
  const { queue, onEvent, isStopping } = options;
  while (!isStopping()) {
    try {
      const messages = await receive(options);
      if (messages.length > 0) await handOver(messages, options);
    } catch (error) {
      if (isStopping()) return;
      onEvent({ kind: 'cloud-trouble', where: queue.logicalId, errorType: errorTypeOf(error) });
      await wait(tryAgainAfter);
    }
  }
}

// Twenty seconds is the longest poll there is. It answers as soon as a message comes.
async function receive({ client, queue, source }: PollOptions): Promise<Message[]> {
  const command = new ReceiveMessageCommand({
    QueueUrl: queue.url,
    MaxNumberOfMessages: source.batchSize,
    WaitTimeSeconds: 20,
    MessageSystemAttributeNames: ['All'],
    MessageAttributeNames: ['All'],
  });
  return (await client.send(command)).Messages ?? [];
}

async function handOver(messages: Message[], options: PollOptions): Promise<void> {
  const handles = messages.map(({ ReceiptHandle = '' }) => ReceiptHandle);
  for (const handle of handles) options.inHand.add(handle);
  try {
    const failed = await failedOf(messages, options);
    const done = messages.filter(({ MessageId = '' }) => !failed.has(MessageId));
    if (done.length > 0) await remove(done, options);
    for (const { MessageId = '', ReceiptHandle = '' } of messages)
      if (failed.has(MessageId)) options.left.add(ReceiptHandle);
    if (failed.size > 0) options.onEvent({ kind: 'messages-left', queue: options.queue.logicalId, count: failed.size });
  } finally {
    for (const handle of handles) options.inHand.delete(handle);
  }
}

/** The ids of the messages that the function did not manage. */
async function failedOf(messages: Message[], { source, target, queue, clock }: PollOptions): Promise<Set<string>> {
  const ids = messages.map(({ MessageId = '' }) => MessageId);
  try {
    const event = sqsEvent(messages, { queueArn: queue.arn, offsetMilliseconds: clock.offsetMilliseconds() });
    const result = await target.invoke(event);
    return source.reportsItemFailures ? failedMessages(result, ids) : new Set();
  } catch (error) {
    // It has been told as an event where it happened.
    if (error instanceof FunctionFailed) return new Set(ids);
    throw error;
  }
}

async function remove(messages: Message[], { client, queue }: PollOptions): Promise<void> {
  const entries = messages.map(({ ReceiptHandle }, index) => ({ Id: String(index), ReceiptHandle }));
  const { Failed = [] } = await client.send(new DeleteMessageBatchCommand({ QueueUrl: queue.url, Entries: entries }));
  if (Failed.length > 0) throw new Error(`${Failed.length} messages could not be deleted.`);
}
