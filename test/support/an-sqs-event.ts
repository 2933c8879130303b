import type { Context, SQSEvent } from 'aws-lambda';

/** What Lambda hands a function for a batch of messages: message 1 has the id "1". FIFO queues' names end in ".fifo". */
export const anSqsEvent = (bodies: readonly string[], queue = 'changes'): SQSEvent => ({
  Records: bodies.map((body, index) => ({
    messageId: String(index + 1),
    receiptHandle: `receipt-${index + 1}`,
    body,
    attributes: {
      ApproximateReceiveCount: '1',
      SentTimestamp: '1776243600000',
      SenderId: 'AIDAEXAMPLE',
      ApproximateFirstReceiveTimestamp: '1776243600001',
      ...(queue.endsWith('.fifo') ? { MessageGroupId: 'group', SequenceNumber: String(index) } : {}),
    },
    messageAttributes: {},
    md5OfBody: '',
    eventSource: 'aws:sqs',
    eventSourceARN: `arn:aws:sqs:eu-north-1:123456789012:${queue}`,
    awsRegion: 'eu-north-1',
  })),
});

/** Only what the batch library asks of it. */
export const aContext = { getRemainingTimeInMillis: () => 30_000 } as Context;
