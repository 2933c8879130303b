import { Aws, Duration } from 'aws-cdk-lib';
import { PolicyStatement, Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { type IScheduleTarget, Schedule, type ScheduleExpression } from 'aws-cdk-lib/aws-scheduler';
import type { Construct } from 'constructs';
import { RunbookAlarm } from './runbook-alarm.ts';
import { WatchFunction, type WatchFunctionProps } from './watch-function.ts';

export type ScheduledFunctionProps = WatchFunctionProps & {
  schedule: ScheduleExpression;
  /** No run within this time is an alarm. */
  silentAfter: Duration;
};

/** A function that runs by the clock, and an alarm for when it has stopped: a run that never came leaves no error behind. */
export class ScheduledFunction extends WatchFunction {
  constructor(scope: Construct, name: string, props: ScheduledFunctionProps) {
    super(scope, name, props);
    new Schedule(this, 'Schedule', {
      description: `Referatvagt: ${name}`,
      schedule: props.schedule,
      target: callOf(this),
    });
    new RunbookAlarm(this, 'Stopped', {
      heading: `${name} has stopped`,
      impact: props.impact,
      // In two halves: CloudWatch takes no period above a day, and the clocks make one day of the year 25 hours long.
      metric: this.lambda.metricInvocations({ period: Duration.seconds(props.silentAfter.toSeconds() / 2) }),
      inARow: 2,
      threshold: 1,
      when: 'below',
      silence: 'bad',
    });
  }
}

// CDK's own target may call every version of the function as well.
function callOf(called: WatchFunction): IScheduleTarget {
  const role = new Role(called, 'ScheduleRole', {
    assumedBy: new ServicePrincipal('scheduler.amazonaws.com', {
      conditions: { StringEquals: { 'aws:SourceAccount': Aws.ACCOUNT_ID } },
    }),
  });
  const arn = called.lambda.functionArn;
  role.addToPolicy(new PolicyStatement({ actions: ['lambda:InvokeFunction'], resources: [arn] }));
  // A late start is fine, since every run can be repeated; one that is hours late would meet the next.
  const retryPolicy = { maximumRetryAttempts: 5, maximumEventAgeInSeconds: Duration.hours(1).toSeconds() };
  return { bind: () => ({ arn, role, retryPolicy }) };
}
