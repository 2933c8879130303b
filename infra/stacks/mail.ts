import { Aws, Duration, Fn, type Stack, Validations } from 'aws-cdk-lib';
import { Metric } from 'aws-cdk-lib/aws-cloudwatch';
import { type IRole, PolicyStatement, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import type { Key } from 'aws-cdk-lib/aws-kms';
import { ConfigurationSet, EmailSendingEvent, EventDestination, SuppressionReasons } from 'aws-cdk-lib/aws-ses';
import { Topic } from 'aws-cdk-lib/aws-sns';
import { RunbookAlarm } from '../constructs/runbook-alarm.ts';

/** Mail goes out under the configuration set; what became of it comes back on the topic. */
export type Mail = { configurationSet: ConfigurationSet; feedback: Topic };

export function addMail(stack: Stack, key: Key): Mail {
  // Feedback names the address it is about, so it lies under the subscribers' key.
  const feedback = new Topic(stack, 'MailFeedback', { masterKey: key, enforceSSL: true, signatureVersion: '2' });
  letSesUse(key);
  const configurationSet = new ConfigurationSet(stack, 'MailConfiguration', {
    suppressionReasons: SuppressionReasons.BOUNCES_AND_COMPLAINTS,
  });
  configurationSet.addEventDestination('Feedback', {
    destination: EventDestination.snsTopic(feedback),
    events: [
      EmailSendingEvent.BOUNCE,
      EmailSendingEvent.COMPLAINT,
      EmailSendingEvent.DELIVERY,
      EmailSendingEvent.REJECT,
    ],
  });
  addReputationAlarms(stack);
  return { configurationSet, feedback };
}

function letSesUse(key: Key): void {
  // https://docs.aws.amazon.com/ses/latest/dg/configure-sns-notifications.html, "topics encrypted with AWS KMS"
  key.addToResourcePolicy(
    new PolicyStatement({
      principals: [new ServicePrincipal('ses.amazonaws.com')],
      actions: ['kms:GenerateDataKey*', 'kms:Decrypt'],
      resources: ['*'],
      conditions: { StringEquals: { 'aws:SourceAccount': Aws.ACCOUNT_ID } },
    }),
  );
}

// SES looks into an account at these rates, and stops it at twice the one and five times the other:
// https://docs.aws.amazon.com/ses/latest/dg/reputationdashboardmessages.html
function addReputationAlarms(stack: Stack): void {
  const impact = 'SES may forbid us to send, and then nobody hears anything by e-mail.';
  const rate = (metricName: string): Metric =>
    new Metric({ namespace: 'AWS/SES', metricName, statistic: 'Maximum', period: Duration.hours(1) });
  new RunbookAlarm(stack, 'MailBounces', {
    heading: 'mail bounces too often',
    impact,
    metric: rate('Reputation.BounceRate'),
    threshold: 0.05,
  });
  new RunbookAlarm(stack, 'MailComplaints', {
    heading: 'mail is complained about',
    impact,
    metric: rate('Reputation.ComplaintRate'),
    threshold: 0.001,
  });
}

/** Mail from this address only, through the identity of its domain. SES asks for the configuration set's permission as well. */
export const sendMailFrom = (stack: Stack, address: string, { configurationSet }: Mail): PolicyStatement =>
  new PolicyStatement({
    actions: ['ses:SendRawEmail'],
    resources: [
      stack.formatArn({ service: 'ses', resource: 'identity', resourceName: Fn.select(1, Fn.split('@', address)) }),
      stack.formatArn({
        service: 'ses',
        resource: 'configuration-set',
        resourceName: configurationSet.configurationSetName,
      }),
    ],
    conditions: { StringEquals: { 'ses:FromAddress': address } },
  });

/** Lets the sender ask how much the account may send. */
export function letReadSendQuota({ grantPrincipal }: { grantPrincipal: IRole }): void {
  grantPrincipal.addToPrincipalPolicy(new PolicyStatement({ actions: ['ses:GetSendQuota'], resources: ['*'] }));
  // https://docs.aws.amazon.com/service-authorization/latest/reference/list_amazonses.html
  const reason = 'GetSendQuota is a question about the account: it has no resource types that a policy could name.';
  Validations.of(grantPrincipal).acknowledge({ id: 'AwsSolutions-IAM5[Resource::*]', reason });
}
