import {
  BatchProcessor,
  EventType,
  processPartialResponse,
  SqsFifoPartialProcessorAsync,
} from '@aws-lambda-powertools/batch';
import type { Context, SQSBatchResponse, SQSEvent, SQSRecord } from 'aws-lambda';
import type { z } from 'zod';
import { failureReason } from './failure-reason.ts';
import { log } from './log.ts';

type Work<Message> = (message: Message) => Promise<void>;

/**
 * A handler that does the work once for each message of the queue and reports which ones failed, so that only those
 * come again. A message that is not in the agreed shape fails too: it ends among the dead letters, where a person sees it.
 */
export const eachMessage =
  <Schema extends z.ZodType>(schema: Schema, work: Work<z.output<Schema>>) =>
  (event: SQSEvent, context: Context): Promise<SQSBatchResponse> => {
    const batch = isFifo(event) ? new SqsFifoPartialProcessorAsync() : new BatchProcessor(EventType.SQS);
    return processPartialResponse(event, (record: SQSRecord) => doOne(schema, work, record), batch, {
      context,
      // Every message failing is still an answer about each: the queue keeps them all and counts.
      throwOnFullBatchFailure: false,
    }) as Promise<SQSBatchResponse>;
  };

const isFifo = (event: SQSEvent): boolean => event.Records[0]?.eventSourceARN.endsWith('.fifo') ?? false;

const doOne = async <Schema extends z.ZodType>(
  schema: Schema,
  work: Work<z.output<Schema>>,
  record: SQSRecord,
): Promise<void> => {
  try {
    await work(schema.parse(JSON.parse(record.body)));
  } catch (error) {
    log.error('message.failed', {
      messageId: record.messageId,
      receives: record.attributes.ApproximateReceiveCount,
      reason: failureReason(error),
    });
    throw error;
  }
};
