import { Duration } from 'aws-cdk-lib';
import { mailSenders } from '../../shared/contracts/mail-senders.ts';
import { alarmOnLog } from '../constructs/alarm-on-log.ts';
import { QueueFunction } from '../constructs/queue-function.ts';
import { tell } from './environment.ts';
import type { Foundations } from './foundations.ts';
import { letReadSendQuota, sendMailFrom } from './mail.ts';
import { letChangeSubscribers } from './stores.ts';

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
    atOnce: mailSenders,
    lateAfter: Duration.minutes(30),
    environment: tell(on, [
      'RECORDS_TABLE',
      'SUBSCRIBERS_TABLE',
      'OUTBOX_TABLE',
      'MAIL_FROM',
      'SEND_TO',
      'SES_CONFIGURATION_SET',
      'TOKEN_KEY_SECRET',
      'ADDRESS_KEY_SECRET',
    ]),
  });
  on.stores.records.grantReadData(deliverEmail);
  // A followed case ends with the mail that tells its decision.
  letChangeSubscribers(on.stores, deliverEmail);
  on.stores.outbox.grantReadWriteData(deliverEmail);
  on.secrets.tokenKey.grantRead(deliverEmail);
  on.secrets.addressKey.grantRead(deliverEmail);
  deliverEmail.grantPrincipal.addToPrincipalPolicy(sendMailFrom(on.stack, on.parameters.mailFrom, on.mail));
  letReadSendQuota(deliverEmail);
  alarmOnLog(deliverEmail, {
    event: 'mail.not-allowed',
    heading: 'SES does not let us send',
    impact: 'Nobody is told anything by e-mail; what waits is kept for 90 days.',
    atOnce: true,
  });
  alarmOnLog(deliverEmail, {
    event: 'mail.provider-away',
    heading: 'SES is away',
    impact: 'Subscribers by e-mail hear later; what waits is tried every hour for 14 days.',
    atOnce: true,
  });
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
    environment: tell(on, [
      'RECORDS_TABLE',
      'SUBSCRIBERS_TABLE',
      'OUTBOX_TABLE',
      'SLACK_TOKEN_SECRET',
      'ADDRESS_KEY_SECRET',
    ]),
  });
  on.stores.records.grantReadData(deliverSlack);
  // A channel that cannot be written to any more is paused here, and a workspace's token forgotten.
  letChangeSubscribers(on.stores, deliverSlack);
  on.stores.outbox.grantReadWriteData(deliverSlack);
  on.secrets.slackToken.grantRead(deliverSlack);
  on.secrets.addressKey.grantRead(deliverSlack);
  alarmOnLog(deliverSlack, {
    event: 'slack.provider-away',
    heading: 'Slack is away',
    impact: 'Slack channels hear later; what waits is tried every hour for 14 days.',
    atOnce: true,
  });
  alarmOnLog(deliverSlack, {
    event: 'slack.token-refused',
    heading: 'Slack refuses our token',
    impact: "Channels of the operator's own workspace are told nothing; what waits is kept for 90 days.",
    atOnce: true,
  });
  return deliverSlack;
}
