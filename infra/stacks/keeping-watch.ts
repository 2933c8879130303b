import { Duration, TimeZone } from 'aws-cdk-lib';
import { ScheduleExpression } from 'aws-cdk-lib/aws-scheduler';
import { SqsSubscription } from 'aws-cdk-lib/aws-sns-subscriptions';
import { QueueFunction } from '../constructs/queue-function.ts';
import { ScheduledFunction } from '../constructs/scheduled-function.ts';
import type { Delivering } from './delivering.ts';
import { tell } from './environment.ts';
import type { Foundations } from './foundations.ts';
import { letChangeSubscribers } from './stores.ts';

/** The daily digests, and the look at what is kept of whom and followed for whom. */
export function addSendDigests(on: Foundations, { email, slack }: Delivering): void {
  const sendDigests = new ScheduledFunction(on.stack, 'send-digests', {
    impact: 'Subscribers who chose a daily or weekly mail do not get it, and addresses are kept longer than promised.',
    timeout: Duration.seconds(120),
    memory: 256,
    schedule: ScheduleExpression.cron({ minute: '0', hour: '7', timeZone: TimeZone.of('Europe/Copenhagen') }),
    silentAfter: Duration.hours(30),
    environment: {
      ...tell(on, ['RECORDS_TABLE', 'SUBSCRIBERS_TABLE', 'OUTBOX_TABLE']),
      EMAIL_QUEUE_URL: email.queue.queueUrl,
      SLACK_QUEUE_URL: slack.queue.queueUrl,
    },
  });
  on.stores.records.grantReadData(sendDigests);
  letChangeSubscribers(on.stores, sendDigests);
  on.stores.outbox.grantReadWriteData(sendDigests);
  for (const { queue } of [email, slack]) queue.grantSendMessages(sendDigests);
}

/** Looks for what was written and never announced, for what was held back, and for what has become overdue. */
export function addWatchOver(
  on: Foundations,
  { raiseAlerts, delivering }: { raiseAlerts: QueueFunction; delivering: Delivering },
): void {
  const { email, slack } = delivering;
  const watchOver = new ScheduledFunction(on.stack, 'watch-over', {
    impact:
      'What a crash left half done is never told, mail that was held back stays unsent, and nobody hears of what is overdue.',
    timeout: Duration.seconds(120),
    memory: 256,
    schedule: ScheduleExpression.rate(Duration.minutes(5)),
    silentAfter: Duration.minutes(30),
    environment: {
      ...tell(on, ['RECORDS_TABLE', 'OUTBOX_TABLE']),
      CHANGES_QUEUE_URL: raiseAlerts.queue.queueUrl,
      EMAIL_QUEUE_URL: email.queue.queueUrl,
      SLACK_QUEUE_URL: slack.queue.queueUrl,
    },
  });
  on.stores.records.grantReadWriteData(watchOver);
  on.stores.outbox.grantReadWriteData(watchOver);
  for (const { queue } of [raiseAlerts, email, slack]) queue.grantSendMessages(watchOver);
}

/** Takes in what became of the mail: delivered, bounced, complained about. */
export function addRecordFeedback(on: Foundations): void {
  const recordFeedback = new QueueFunction(on.stack, 'record-feedback', {
    impact:
      'People who complained or whose address is gone are still mailed, which may cost us the right to send at all.',
    timeout: Duration.seconds(30),
    memory: 256,
    batch: 5,
    lateAfter: Duration.hours(1),
    environment: {
      ...tell(on, ['OUTBOX_TABLE', 'SUBSCRIBERS_TABLE']),
      FEEDBACK_TOPIC_ARN: on.mail.feedback.topicArn,
    },
  });
  on.stores.outbox.grantReadWriteData(recordFeedback);
  letChangeSubscribers(on.stores, recordFeedback);
  on.mail.feedback.addSubscription(new SqsSubscription(recordFeedback.queue));
}
