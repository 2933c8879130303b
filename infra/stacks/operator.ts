import { Aws, type Stack } from 'aws-cdk-lib';
import { SnsAction } from 'aws-cdk-lib/aws-cloudwatch-actions';
import { PolicyStatement, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { Topic } from 'aws-cdk-lib/aws-sns';
import { RunbookAlarm } from '../constructs/runbook-alarm.ts';

/** Where the operator hears of every alarm of the stack, and of its end. Called last, so that none is left out. */
export function tellOperator(stack: Stack): Topic {
  const topic = new Topic(stack, 'Operator', { displayName: 'Referatvagt', enforceSSL: true });
  // A topic with a policy of its own loses the one that lets the account's alarms publish.
  topic.addToResourcePolicy(
    new PolicyStatement({
      principals: [new ServicePrincipal('cloudwatch.amazonaws.com')],
      actions: ['sns:Publish'],
      resources: [topic.topicArn],
      conditions: { StringEquals: { 'aws:SourceAccount': Aws.ACCOUNT_ID } },
    }),
  );
  const action = new SnsAction(topic);
  for (const alarm of stack.node.findAll().filter((construct) => construct instanceof RunbookAlarm)) {
    alarm.addAlarmAction(action);
    alarm.addOkAction(action);
  }
  return topic;
}
