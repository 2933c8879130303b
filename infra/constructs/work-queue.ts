import { Duration } from 'aws-cdk-lib';
import { Queue, QueueEncryption } from 'aws-cdk-lib/aws-sqs';
import { Construct } from 'constructs';

export type WorkQueueProps = {
  /** The timeout of the function that the queue feeds. */
  workTakes: Duration;
  /** In order within each message group, and each message once within five minutes. */
  fifo: boolean;
};

/** A queue that feeds a function, and the queue where it leaves what failed five times. */
export class WorkQueue extends Construct {
  readonly queue: Queue;
  readonly deadLetters: Queue;

  constructor(scope: Construct, id: string, { workTakes, fifo }: WorkQueueProps) {
    super(scope, id);
    const kind = {
      encryption: QueueEncryption.SQS_MANAGED,
      enforceSSL: true,
      ...(fifo ? { fifo, contentBasedDeduplication: true } : {}),
    };
    this.deadLetters = new Queue(this, 'DeadLetters', { ...kind, retentionPeriod: Duration.days(14) });
    this.queue = new Queue(this, 'Queue', {
      ...kind,
      // At least six times the function's timeout, so that Lambda can try again when it is throttled while it holds a batch:
      // https://docs.aws.amazon.com/lambda/latest/dg/services-sqs-configure.html
      visibilityTimeout: Duration.seconds(6 * workTakes.toSeconds()),
      deadLetterQueue: { queue: this.deadLetters, maxReceiveCount: 5 },
      retentionPeriod: Duration.days(4),
    });
  }
}
