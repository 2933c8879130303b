import type { Template } from './template.ts';

/** Either the cloud runs resources of a type, or there is nothing to run here, for a reason. */
type Treatment = { runs: true } | { runs: false; because: string };

const runs: Treatment = { runs: true };
const nothing = (because: string): Treatment => ({ runs: false, because });

/** Every resource type that is known. What is missing here is an error, never skipped. */
const resourceTypes: Partial<Record<string, Treatment>> = {
  'AWS::DynamoDB::GlobalTable': runs,
  'AWS::SQS::Queue': runs,
  'AWS::SNS::Topic': runs,
  'AWS::SNS::Subscription': runs,
  'AWS::Lambda::Function': runs,
  'AWS::Lambda::EventSourceMapping': runs,
  'AWS::Lambda::Url': runs,
  'AWS::Scheduler::Schedule': runs,
  'AWS::SES::ConfigurationSetEventDestination': runs,
  'AWS::SES::ConfigurationSet': nothing('the mailbox endpoint takes the name as it comes'),
  'AWS::SecretsManager::Secret': nothing('the secrets endpoint keeps the values'),
  'AWS::SQS::QueuePolicy': nothing('one machine has one owner, so nobody is kept out'),
  'AWS::SNS::TopicPolicy': nothing('one machine has one owner, so nobody is kept out'),
  'AWS::Lambda::Permission': nothing('one machine has one owner, so nobody is kept out'),
  'AWS::IAM::Role': nothing('one machine has one owner; rights are checked in the template by tests'),
  'AWS::IAM::Policy': nothing('one machine has one owner; rights are checked in the template by tests'),
  'AWS::KMS::Key': nothing('the files lie on the owner’s disk'),
  'AWS::KMS::Alias': nothing('the files lie on the owner’s disk'),
  'AWS::Scheduler::ScheduleGroup': nothing('a group only names schedules'),
  'AWS::Logs::LogGroup': nothing('each function writes to a log file in the home folder'),
  'AWS::Logs::MetricFilter': nothing('what is counted for alarms is told as events where it happens'),
  'AWS::CloudWatch::Alarm': nothing('failures are told as events where they happen'),
  'AWS::CDK::Metadata': nothing('it only counts how the CDK is used'),
};

/** Throws when the template has a resource whose type is not known, naming each one. */
export function checkResourceTypes(template: Template): void {
  const unknown = Object.entries(template.Resources)
    .filter(([, { Type }]) => resourceTypes[Type] === undefined)
    .map(([logicalId, { Type }]) => `${logicalId} (${Type})`);
  if (unknown.length > 0) throw new Error(`These resources cannot be run on one machine: ${unknown.join(', ')}.`);
}
