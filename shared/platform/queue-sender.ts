import { createHash } from 'node:crypto';
import { SendMessageBatchCommand, SQSClient } from '@aws-sdk/client-sqs';

/** Where in its queue a message belongs; both only for FIFO queues. */
export type Place = { group: string; once: string };
export type QueueSender<Message> = (messages: readonly { message: Message; place?: Place }[]) => Promise<void>;

/** SQS takes ten messages a call (API reference, SendMessageBatch). */
const mostPerCall = 10;
const sqs = new SQSClient({});

/** Sends all messages or throws: what was not taken is sent again by whoever asked. */
export const queueSender =
  <Message>(queueUrl: string): QueueSender<Message> =>
  async (messages) => {
    for (let from = 0; from < messages.length; from += mostPerCall) {
      const Entries = messages.slice(from, from + mostPerCall).map(({ message, place }, index) => ({
        Id: String(index),
        MessageBody: JSON.stringify(message),
        ...(place === undefined ? {} : { MessageGroupId: place.group, MessageDeduplicationId: shortened(place.once) }),
      }));
      const { Failed = [] } = await sqs.send(new SendMessageBatchCommand({ QueueUrl: queueUrl, Entries }));
      if (Failed.length > 0)
        throw new Error(`${Failed.length} of ${Entries.length} messages were not taken by the queue.`);
    }
  };

/** SQS takes at most 128 characters here (API reference, SendMessage); our keys can be longer. */
const shortened = (key: string): string => createHash('sha256').update(key).digest('hex');
