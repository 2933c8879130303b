import { z } from 'zod';
import type { Resources } from './resources.ts';

const number = z.coerce.number().int().optional();
const flag = z.boolean().optional();

// Encryption, tags and policies are left out: they do not change what the queue does.
const properties = z.object({
  FifoQueue: flag,
  ContentBasedDeduplication: flag,
  // The local queue server knows one scope only.
  DeduplicationScope: z.literal('queue').optional(),
  FifoThroughputLimit: z.string().optional(),
  DelaySeconds: number,
  MaximumMessageSize: number,
  MessageRetentionPeriod: number,
  ReceiveMessageWaitTimeSeconds: number,
  VisibilityTimeout: number,
  RedrivePolicy: z
    .object({ deadLetterTargetArn: z.string(), maxReceiveCount: z.coerce.number().int().positive() })
    .optional(),
});

export type CloudQueue = {
  logicalId: string;
  name: string;
  url: string;
  arn: string;
  /** As the SQS API names and writes them. */
  attributes: Record<string, string>;
};

export const readQueues = ({ read, ref, attribute }: Resources): CloudQueue[] =>
  read('AWS::SQS::Queue', properties).map(({ logicalId, properties: queue }) => ({
    logicalId,
    name: attribute(logicalId, 'QueueName'),
    url: ref(logicalId),
    arn: attribute(logicalId, 'Arn'),
    attributes: asAttributes(queue),
  }));

const asAttributes = (queue: z.infer<typeof properties>): Record<string, string> =>
  Object.fromEntries(
    Object.entries(queue)
      .filter(([, value]) => value !== undefined)
      .map(([name, value]) => [name, typeof value === 'object' ? JSON.stringify(value) : String(value)]),
  );
