import type { Resource } from './assembly.ts';

export const aTable = (properties: Record<string, unknown> = {}): Resource => ({
  Type: 'AWS::DynamoDB::GlobalTable',
  Properties: {
    AttributeDefinitions: [{ AttributeName: 'pk', AttributeType: 'S' }],
    KeySchema: [{ AttributeName: 'pk', KeyType: 'HASH' }],
    BillingMode: 'PAY_PER_REQUEST',
    Replicas: [{ Region: { Ref: 'AWS::Region' } }],
    ...properties,
  },
});

export const aQueue = (properties: Record<string, unknown> = {}): Resource => ({
  Type: 'AWS::SQS::Queue',
  // As long as in production: what a test waits for must not come by itself.
  Properties: { VisibilityTimeout: 3600, SqsManagedSseEnabled: true, ...properties },
});

export const aFunction = (bundle: string, { environment = {}, ...properties }: Given = {}): Resource => ({
  Type: 'AWS::Lambda::Function',
  Properties: {
    Code: { S3Bucket: 'assets', S3Key: `${bundle}.zip` },
    Handler: 'index.handler',
    Runtime: 'nodejs24.x',
    MemorySize: 256,
    Timeout: 30,
    Environment: { Variables: { POWERTOOLS_SERVICE_NAME: bundle, ...environment } },
    ...properties,
  },
});
type Given = { environment?: Record<string, unknown>; [property: string]: unknown };

export const feeds = (queue: string, target: string, properties: Record<string, unknown> = {}): Resource => ({
  Type: 'AWS::Lambda::EventSourceMapping',
  Properties: {
    EventSourceArn: { 'Fn::GetAtt': [queue, 'Arn'] },
    FunctionName: { Ref: target },
    FunctionResponseTypes: ['ReportBatchItemFailures'],
    BatchSize: 10,
    ...properties,
  },
});

export const aSchedule = (target: string, expression: string, properties: Record<string, unknown> = {}): Resource => ({
  Type: 'AWS::Scheduler::Schedule',
  Properties: {
    FlexibleTimeWindow: { Mode: 'OFF' },
    ScheduleExpression: expression,
    ScheduleExpressionTimezone: 'Europe/Copenhagen',
    State: 'ENABLED',
    Target: { Arn: { 'Fn::GetAtt': [target, 'Arn'] }, RoleArn: 'arn:aws:iam::000000000000:role/any' },
    ...properties,
  },
});

export const aFunctionUrl = (target: string): Resource => ({
  Type: 'AWS::Lambda::Url',
  Properties: { AuthType: 'NONE', TargetFunctionArn: { 'Fn::GetAtt': [target, 'Arn'] } },
});
