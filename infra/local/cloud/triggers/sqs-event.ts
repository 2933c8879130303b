import type { Message, MessageAttributeValue } from '@aws-sdk/client-sqs';
import type { SQSEvent, SQSMessageAttributes, SQSRecord } from 'aws-lambda';
import { localAccount } from '../place.ts';

export type SqsEventOptions = { queueArn: string; offsetMilliseconds: number };

/** The event that Lambda makes of received messages: https://docs.aws.amazon.com/lambda/latest/dg/with-sqs.html#example-standard-queue-message-event */
export const sqsEvent = (messages: Message[], options: SqsEventOptions): SQSEvent => ({
  Records: messages.map((message) => record(message, options)),
});

const record = (message: Message, { queueArn, offsetMilliseconds }: SqsEventOptions): SQSRecord => ({
  messageId: message.MessageId ?? '',
  receiptHandle: message.ReceiptHandle ?? '',
  body: message.Body ?? '',
  attributes: inCloudTime(message.Attributes ?? {}, offsetMilliseconds),
  messageAttributes: messageAttributes(message.MessageAttributes ?? {}),
  md5OfBody: message.MD5OfBody ?? '',
  eventSource: 'aws:sqs',
  eventSourceARN: queueArn,
  awsRegion: localAccount.region,
});

// The queue server keeps the machine's time, and a function compares these with its `Date`.
function inCloudTime(attributes: Record<string, string>, offsetMilliseconds: number): SQSRecord['attributes'] {
  const moved = (timestamp = '0') => String(Number(timestamp) + offsetMilliseconds);
  const { SenderId = '', ApproximateReceiveCount = '1' } = attributes;
  return {
    ...attributes,
    SenderId,
    ApproximateReceiveCount,
    SentTimestamp: moved(attributes.SentTimestamp),
    ApproximateFirstReceiveTimestamp: moved(attributes.ApproximateFirstReceiveTimestamp),
  };
}

const messageAttributes = (attributes: Record<string, MessageAttributeValue>): SQSMessageAttributes =>
  Object.fromEntries(
    Object.entries(attributes).map(([name, { StringValue, BinaryValue, DataType = 'String' }]) => [
      name,
      {
        dataType: DataType,
        ...(StringValue === undefined ? {} : { stringValue: StringValue }),
        ...(BinaryValue === undefined ? {} : { binaryValue: Buffer.from(BinaryValue).toString('base64') }),
        stringListValues: [],
        binaryListValues: [],
      },
    ]),
  );
