import { Duration } from 'aws-cdk-lib';
import { QueueFunction } from '../constructs/queue-function.ts';
import { tell } from './environment.ts';
import type { Foundations } from './foundations.ts';
import { sendMailFrom } from './mail.ts';
import { letReadSubscribers } from './stores.ts';

/** How what waits in the outbox reaches people. */
export type Delivering = { email: QueueFunction; slack: QueueFunction };

export const addDelivering = (foundations: Foundations): Delivering => ({
  email: addDeliverEmail(foundations),
  slack: addDeliverSlack(foundations),
});

function addDeliverEmail(on: Foundations): QueueFunction {
  const deliverEmail = new QueueFunction(on.stack, 'deliver-email', {
    impact: 'Subscribers by e-mail are not told about decisions they asked to hear about.',
    timeout: Duration.seconds(60),
    memory: 256,
    batch: 5,
    lateAfter: Duration.minutes(30),
    environment: tell(on, [
      'RECORDS_TABLE',
      'SUBSCRIBERS_TABLE',
      'OUTBOX_TABLE',
      'MAIL_FROM',
      'SEND_TO',
      'SES_CONFIGURATION_SET',
      'TOKEN_KEY_SECRET',
    ]),
  });
  on.stores.records.grantReadData(deliverEmail);
  letReadSubscribers(on.stores, deliverEmail);
  on.stores.outbox.grantReadWriteData(deliverEmail);
  on.secrets.tokenKey.grantRead(deliverEmail);
  deliverEmail.grantPrincipal.addToPrincipalPolicy(sendMailFrom(on.stack, on.parameters.mailFrom, on.mail));
  return deliverEmail;
}

function addDeliverSlack(on: Foundations): QueueFunction {
  const deliverSlack = new QueueFunction(on.stack, 'deliver-slack', {
    impact: 'Slack channels are not told about decisions they asked to hear about.',
    timeout: Duration.seconds(60),
    memory: 256,
    // One channel is one message group: its messages come in order.
    fifo: true,
    batch: 1,
    lateAfter: Duration.minutes(30),
    environment: tell(on, ['RECORDS_TABLE', 'OUTBOX_TABLE', 'SLACK_TOKEN_SECRET']),
  });
  on.stores.records.grantReadData(deliverSlack);
  on.stores.outbox.grantReadWriteData(deliverSlack);
  on.secrets.slackToken.grantRead(deliverSlack);
  return deliverSlack;
}
