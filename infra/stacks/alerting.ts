import { Duration } from 'aws-cdk-lib';
import { QueueFunction } from '../constructs/queue-function.ts';
import type { Delivering } from './delivering.ts';
import { tell } from './environment.ts';
import type { Foundations } from './foundations.ts';
import { letReadSubscribers } from './stores.ts';

/** Changes become alerts, which wait in the outbox for delivery. */
export function addRaiseAlerts(on: Foundations, delivering: Delivering): QueueFunction {
  const raiseAlerts = new QueueFunction(on.stack, 'raise-alerts', {
    impact: 'Nobody is told what was decided, by e-mail or in Slack, although we have read it.',
    timeout: Duration.seconds(120),
    // One whole vCPU (Lambda developer guide, "Configure Lambda function memory"): a reader costs about 3.5 ms of it, and one
    // revision may concern thousands.
    memory: 1769,
    batch: 1,
    lateAfter: Duration.minutes(30),
    environment: {
      ...tell(on, ['RECORDS_TABLE', 'SUBSCRIBERS_TABLE', 'OUTBOX_TABLE']),
      EMAIL_QUEUE_URL: delivering.email.queue.queueUrl,
      SLACK_QUEUE_URL: delivering.slack.queue.queueUrl,
      SLACK_CHANNELS: JSON.stringify(on.stage.slackChannels),
    },
  });
  on.stores.records.grantReadData(raiseAlerts);
  on.stores.records.grant(raiseAlerts, 'dynamodb:DeleteItem');
  letReadSubscribers(on.stores, raiseAlerts);
  on.stores.outbox.grantReadWriteData(raiseAlerts);
  delivering.email.queue.grantSendMessages(raiseAlerts);
  delivering.slack.queue.grantSendMessages(raiseAlerts);
  return raiseAlerts;
}
