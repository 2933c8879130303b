import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { eventSources, lambdaFunctions } from './lambda-functions.ts';
import { resources } from './synthesized.ts';

const queue = z.object({
  VisibilityTimeout: z.number().optional(),
  MessageRetentionPeriod: z.number(),
  SqsManagedSseEnabled: z.boolean(),
  FifoQueue: z.boolean().default(false),
  RedrivePolicy: z
    .object({
      deadLetterTargetArn: z.object({ 'Fn::GetAtt': z.tuple([z.string(), z.literal('Arn')]) }),
      maxReceiveCount: z.number(),
    })
    .optional(),
});
const queues = resources('AWS::SQS::Queue', { properties: queue });
const feeding = eventSources().map((source) => {
  const fed = lambdaFunctions().find(({ id }) => id === source.FunctionName.Ref);
  const from = queues.get(source.EventSourceArn);
  if (fed === undefined || from === undefined) throw new Error('an event source joins no queue to no function');
  return { name: fed.name, fed, from, source };
});

describe.each(feeding)('the queue that feeds $name', ({ fed, from, source }) => {
  const deadLetters = queues.get(from.RedrivePolicy?.deadLetterTargetArn['Fn::GetAtt'][0] ?? '');

  it('gives a message up after five tries and keeps it for fourteen days', () => {
    expect(from.RedrivePolicy?.maxReceiveCount).toBe(5);
    expect(deadLetters?.MessageRetentionPeriod).toBe(14 * 24 * 60 * 60);
  });

  it('hides a message for at least six times as long as the work may take', () => {
    expect(from.VisibilityTimeout).toBeGreaterThanOrEqual(6 * fed.Timeout);
  });

  it('tries only the messages again that failed', () => {
    expect(source.FunctionResponseTypes).toEqual(['ReportBatchItemFailures']);
  });

  it('is of one kind with its dead letters, and both are encrypted', () => {
    expect(deadLetters?.FifoQueue).toBe(from.FifoQueue);
    expect([from.SqsManagedSseEnabled, deadLetters?.SqsManagedSseEnabled]).toEqual([true, true]);
  });
});

const theArrows = {
  'capture-revision': { fifo: true, batch: 1, atOnce: 5 },
  'raise-alerts': { fifo: false, batch: 1, atOnce: undefined },
  'deliver-email': { fifo: false, batch: 5, atOnce: 4 },
  'deliver-slack': { fifo: true, batch: 1, atOnce: undefined },
  'record-feedback': { fifo: false, batch: 5, atOnce: undefined },
};

it('feeds the five functions in the order and the portions that were decided', () => {
  const arrows = feeding.map(({ name, from, source }) => [
    name,
    { fifo: from.FifoQueue, batch: source.BatchSize, atOnce: source.ScalingConfig?.MaximumConcurrency },
  ]);
  expect(Object.fromEntries(arrows)).toEqual(theArrows);
});

it('has no queue but these and their dead letters', () => {
  expect(queues.size).toBe(2 * feeding.length);
});

it('takes messages over an encrypted connection only', () => {
  const policy = z.object({ Queues: z.array(z.object({ Ref: z.string() })), PolicyDocument: z.unknown() });
  const refusing = [...resources('AWS::SQS::QueuePolicy', { properties: policy }).values()]
    .filter(({ PolicyDocument }) => JSON.stringify(PolicyDocument).includes('"aws:SecureTransport":"false"'))
    .flatMap(({ Queues }) => Queues.map(({ Ref }) => Ref));
  expect(new Set(refusing)).toEqual(new Set(queues.keys()));
});
