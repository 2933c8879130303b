import { Duration, RemovalPolicy } from 'aws-cdk-lib';
import { type IGrantable, type IRole, Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { Architecture, type FunctionProps, Function as LambdaFunction, Runtime } from 'aws-cdk-lib/aws-lambda';
import { LogGroup, RetentionDays } from 'aws-cdk-lib/aws-logs';
import { Construct } from 'constructs';
import { bundledCode } from './bundled-code.ts';
import { RunbookAlarm } from './runbook-alarm.ts';

export type WatchFunctionProps = {
  /** Who is hurt when this function fails: one sentence, shown in its alarms. */
  impact: string;
  timeout: Duration;
  /** Megabytes. */
  memory: number;
  environment: Record<string, string>;
};

/** One function of ours, by the name of its folder in `functions/`; allowed nothing but its own log until it is granted more. */
export class WatchFunction extends Construct implements IGrantable {
  readonly lambda: LambdaFunction;
  readonly grantPrincipal: IRole;
  readonly logGroup: LogGroup;

  constructor(scope: Construct, name: string, props: WatchFunctionProps) {
    super(scope, name);
    this.logGroup = new LogGroup(this, 'Log', {
      retention: RetentionDays.THREE_MONTHS,
      removalPolicy: RemovalPolicy.DESTROY,
    });
    const role = roleThatWritesTo(this, this.logGroup);
    this.grantPrincipal = role;
    this.lambda = new LambdaFunction(this, 'Function', {
      ...lambdaProps(this, name, props),
      logGroup: this.logGroup,
      role,
    });
    new RunbookAlarm(this, 'Fails', {
      heading: `${name} fails`,
      impact: props.impact,
      // A single failure is tried again by itself, a scheduled one up to twice: three are one that stayed.
      metric: this.lambda.metricErrors({ period: Duration.minutes(30) }),
      threshold: 3,
    });
  }
}

const lambdaProps = (scope: Construct, name: string, props: WatchFunctionProps): FunctionProps => ({
  description: `Referatvagt: ${name}`,
  code: bundledCode(scope, name),
  handler: 'index.handler',
  runtime: Runtime.NODEJS_24_X,
  architecture: Architecture.ARM_64,
  timeout: props.timeout,
  memorySize: props.memory,
  environment: { POWERTOOLS_SERVICE_NAME: name, NODE_OPTIONS: '--enable-source-maps', ...props.environment },
});

// The managed policy that CDK would attach may write to every log of the account.
function roleThatWritesTo(scope: Construct, logGroup: LogGroup): Role {
  const role = new Role(scope, 'Role', { assumedBy: new ServicePrincipal('lambda.amazonaws.com') });
  logGroup.grantWrite(role);
  return role;
}
