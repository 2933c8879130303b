import type { Duration } from 'aws-cdk-lib';
import { SqsEventSource } from 'aws-cdk-lib/aws-lambda-event-sources';
import type { Queue } from 'aws-cdk-lib/aws-sqs';
import type { Construct } from 'constructs';
import { RunbookAlarm } from './runbook-alarm.ts';
import { WatchFunction, type WatchFunctionProps } from './watch-function.ts';
import { WorkQueue } from './work-queue.ts';

export type QueueFunctionProps = WatchFunctionProps & {
  /** Messages a call. */
  batch: number;
  /** Calls at the same time; without it Lambda decides. */
  atOnce?: number;
  fifo?: boolean;
  /** A message older than this means that the function does not keep up. */
  lateAfter: Duration;
};

/** A function and the queue that feeds it. A message that fails is tried again alone; one that failed five times is kept and alarmed. */
export class QueueFunction extends WatchFunction {
  readonly queue: Queue;

  constructor(scope: Construct, name: string, props: QueueFunctionProps) {
    super(scope, name, props);
    const work = new WorkQueue(this, 'Work', { workTakes: props.timeout, fifo: props.fifo ?? false });
    this.queue = work.queue;
    this.lambda.addEventSource(
      new SqsEventSource(work.queue, {
        batchSize: props.batch,
        reportBatchItemFailures: true,
        ...(props.atOnce === undefined ? {} : { maxConcurrency: props.atOnce }),
      }),
    );
    new RunbookAlarm(this, 'GivesUp', {
      heading: `${name} gives up`,
      impact: props.impact,
      metric: work.deadLetters.metricApproximateNumberOfMessagesVisible({ statistic: 'Maximum' }),
      threshold: 1,
    });
    new RunbookAlarm(this, 'FallsBehind', {
      heading: `${name} falls behind`,
      impact: props.impact,
      metric: work.queue.metricApproximateAgeOfOldestMessage({ statistic: 'Maximum' }),
      threshold: props.lateAfter.toSeconds(),
    });
  }
}
