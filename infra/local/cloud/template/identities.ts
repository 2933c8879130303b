import { arn, type Place } from '../place.ts';

/** What `Ref` and `Fn::GetAtt` give for one resource. */
export type Identity = { ref: string; attributes: Record<string, string> };

type IdentityType = {
  /** The property that names the resource; without a value the logical id does. */
  named?: string;
  identity(name: string, place: Place): Identity;
};

const named = (property: string, identity: IdentityType['identity']): IdentityType => ({ named: property, identity });

const byArn =
  (service: string, prefix = '') =>
  (name: string, place: Place) => ({
    ref: name,
    attributes: { Arn: arn(place, { service, resource: `${prefix}${name}` }) },
  });

const queue = (name: string, place: Place): Identity => {
  const url = `${place.queuesUrl}/${place.accountId}/${name}`;
  return {
    ref: url,
    attributes: { Arn: arn(place, { service: 'sqs', resource: name }), QueueName: name, QueueUrl: url },
  };
};

const topic = (name: string, place: Place): Identity => {
  const topicArn = arn(place, { service: 'sns', resource: name });
  return { ref: topicArn, attributes: { TopicArn: topicArn, TopicName: name } };
};

/** Known by the function that it calls: "…:function:slackappFunction1A2B" is that of "slack-app". */
const functionUrl = (functionArn: string, { functionUrls }: Place): Identity => {
  const logicalId = (functionArn.split(':').at(-1) ?? '').toLowerCase();
  const [, url] = Object.entries(functionUrls).find(([name]) => logicalId.startsWith(name.replaceAll('-', ''))) ?? [];
  if (url === undefined) throw new Error(`The function URL of ${functionArn} has no port here.`);
  return { ref: functionArn, attributes: { FunctionUrl: url } };
};

const secret = (name: string, place: Place): Identity => {
  const id = arn(place, { service: 'secretsmanager', resource: `secret:${name}` });
  return { ref: id, attributes: { Id: id } };
};

const key = (name: string, place: Place): Identity => ({
  ref: name,
  attributes: { KeyId: name, Arn: arn(place, { service: 'kms', resource: `key/${name}` }) },
});

const onlyName = (name: string): Identity => ({ ref: name, attributes: {} });

/**
 * The return values of each resource type, as CloudFormation documents them under "Return values":
 * https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-template-resource-type-ref.html
 */
export const identityTypes: Partial<Record<string, IdentityType>> = {
  'AWS::DynamoDB::GlobalTable': named('TableName', byArn('dynamodb', 'table/')),
  'AWS::SQS::Queue': named('QueueName', queue),
  'AWS::SNS::Topic': named('TopicName', topic),
  'AWS::SNS::Subscription': { identity: onlyName },
  'AWS::Lambda::Function': named('FunctionName', byArn('lambda', 'function:')),
  'AWS::Lambda::EventSourceMapping': { identity: onlyName },
  'AWS::Lambda::Url': named('TargetFunctionArn', functionUrl),
  'AWS::Scheduler::Schedule': named('Name', byArn('scheduler', 'schedule/default/')),
  'AWS::Scheduler::ScheduleGroup': named('Name', byArn('scheduler', 'schedule-group/')),
  'AWS::SES::ConfigurationSet': named('Name', onlyName),
  'AWS::SecretsManager::Secret': named('Name', secret),
  'AWS::KMS::Key': { identity: key },
  'AWS::KMS::Alias': named('AliasName', onlyName),
  'AWS::IAM::Role': named('RoleName', byArn('iam', 'role/')),
  'AWS::Logs::LogGroup': named('LogGroupName', byArn('logs', 'log-group:')),
  'AWS::CloudWatch::Alarm': named('AlarmName', byArn('cloudwatch', 'alarm:')),
};
