import { z } from 'zod';
import { notHere, type Resources } from './resources.ts';

const properties = z.object({
  EventSourceArn: z.string().startsWith('arn:aws:sqs:', 'only queues feed functions on one machine'),
  /** A name or an ARN. */
  FunctionName: z.string(),
  Enabled: z.boolean().default(true),
  BatchSize: z.coerce.number().int().positive().default(10),
  FunctionResponseTypes: z.array(z.literal('ReportBatchItemFailures')).default([]),
  ScalingConfig: z.object({ MaximumConcurrency: z.coerce.number().int().optional() }).optional(),
  FilterCriteria: notHere,
  // MaximumBatchingWindowInSeconds only trades delay for calls, so it is left out.
});

/** A queue that feeds a function. */
export type EventSource = {
  queueArn: string;
  /** Name or ARN of the function, as the template has it. */
  functionName: string;
  batchSize: number;
  maximumConcurrency: number | null;
  reportsItemFailures: boolean;
};

/** The event sources that are switched on. */
export const readEventSources = ({ read }: Resources): EventSource[] =>
  read('AWS::Lambda::EventSourceMapping', properties)
    .filter(({ properties: { Enabled } }) => Enabled)
    .map(({ properties: source }) => ({
      queueArn: source.EventSourceArn,
      functionName: source.FunctionName,
      // ReceiveMessage gives ten at most; larger batches need a batching window.
      batchSize: Math.min(source.BatchSize, 10),
      maximumConcurrency: source.ScalingConfig?.MaximumConcurrency ?? null,
      reportsItemFailures: source.FunctionResponseTypes.length > 0,
    }));
