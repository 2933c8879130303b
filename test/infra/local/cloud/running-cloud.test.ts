import { DynamoDBClient, PutItemCommand } from '@aws-sdk/client-dynamodb';
import { describe, expect, it } from 'vitest';
import { localClient } from '../../../../infra/local/cloud/local-client.ts';
import { aFunction, aQueue, aSchedule, aTable, feeds } from './support/resources.ts';
import { runCloud } from './support/run-cloud.ts';

const bundles = {
  tick: 'export const handler = async (event) => event;',
  wait: 'export const handler = ({ milliseconds }) => new Promise((resolve) => setTimeout(resolve, milliseconds));',
  feedback: 'export const handler = async ({ Records }) => { for (const { body } of Records) console.log(body); };',
};

describe('schedules of a running cloud', () => {
  const clockwork = {
    bundles,
    resources: {
      Often: aFunction('tick'),
      Mornings: aFunction('tick', { environment: { POWERTOOLS_SERVICE_NAME: 'mornings' } }),
      EveryTenMinutes: aSchedule('Often', 'rate(10 minutes)'),
      AtNine: aSchedule('Mornings', 'cron(0 9 * * ? *)'),
      Never: aSchedule('Mornings', 'rate(1 minute)', { State: 'DISABLED' }),
    },
  };
  const fired = (events: { kind: string; function?: string }[]) =>
    events.filter(({ kind }) => kind === 'schedule-fired').map((event) => event.function);

  it('fire by the cloud’s clock when it is moved on', async () => {
    const cloud = await runCloud(clockwork);
    await cloud.runDueSchedules();
    expect(fired(cloud.events)).toEqual(['tick']);
    cloud.clock.set(new Date('2026-04-14T07:00:00Z'));
    await cloud.runDueSchedules();
    expect(fired(cloud.events).sort()).toEqual(['mornings', 'tick', 'tick']);
  });

  it('fire by themselves when they are on', async () => {
    const cloud = await runCloud(clockwork, { schedules: 'on' });
    expect(await cloud.heard('schedule-fired')).toEqual({ kind: 'schedule-fired', function: 'tick' });
  });

  it('can be fired by hand, and wait for the function', async () => {
    const cloud = await runCloud(clockwork);
    await cloud.runSchedule('mornings');
    expect(cloud.events.at(-1)).toMatchObject({ kind: 'function-finished', function: 'mornings' });
    await expect(cloud.runSchedule('evenings')).rejects.toThrow('There is no function evenings');
  });
});

describe('calling a function', () => {
  it('answers with its result', async () => {
    const cloud = await runCloud({ bundles, resources: { Tick: aFunction('tick') } });
    expect(await cloud.invoke('tick', { hello: 'there' })).toEqual({ hello: 'there' });
  });

  it('is given up after its timeout, and works again the next time', async () => {
    const cloud = await runCloud({ bundles, resources: { Wait: aFunction('wait', { Timeout: 1 }) } });
    await expect(cloud.invoke('wait', { milliseconds: 60_000 })).rejects.toMatchObject({ reason: 'timeout' });
    await cloud.invoke('wait', { milliseconds: 1 });
    expect(cloud.events.map(({ kind }) => kind)).toEqual([
      'function-invoked',
      'function-failed',
      'function-invoked',
      'function-finished',
    ]);
  });

  it('is finished before the cloud stops', async () => {
    const cloud = await runCloud({ bundles, resources: { Wait: aFunction('wait') } });
    const call = cloud.invoke('wait', { milliseconds: 100 });
    await cloud.stop();
    expect(await call).toBeNull();
  });
});

it('brings feedback on mail through the topic to the queue that is subscribed to it', async () => {
  const cloud = await runCloud({
    bundles: {
      feedback:
        'let seen; export const handler = async (e) => { const last = seen; seen = e.Records?.[0]?.body; return last ?? null; };',
    },
    resources: {
      Feedback: { Type: 'AWS::SNS::Topic' },
      Mails: { Type: 'AWS::SES::ConfigurationSet' },
      Told: {
        Type: 'AWS::SES::ConfigurationSetEventDestination',
        Properties: {
          ConfigurationSetName: { Ref: 'Mails' },
          EventDestination: { MatchingEventTypes: ['bounce'], SnsDestination: { TopicARN: { Ref: 'Feedback' } } },
        },
      },
      Queue: aQueue(),
      Subscribed: {
        Type: 'AWS::SNS::Subscription',
        Properties: { TopicArn: { Ref: 'Feedback' }, Protocol: 'sqs', Endpoint: { 'Fn::GetAtt': ['Queue', 'Arn'] } },
      },
      Record: aFunction('feedback', { ReservedConcurrentExecutions: 1 }),
      Feed: feeds('Queue', 'Record', { FunctionResponseTypes: [] }),
    },
  });
  await cloud.publishFeedback({ eventType: 'Bounce' });
  await cloud.settle();
  const envelope = JSON.parse(String(await cloud.invoke('feedback', {})));
  expect(envelope).toMatchObject({ Type: 'Notification', Message: '{"eventType":"Bounce"}' });
});

it('deletes items whose time is over by the cloud’s clock', async () => {
  const cloud = await runCloud({
    resources: { Kept: aTable({ TimeToLiveSpecification: { AttributeName: 'expiresAt', Enabled: true } }) },
  });
  const tables = new DynamoDBClient(localClient(cloud.dynamoUrl));
  for (const [pk, time] of [
    ['soon', '2026-04-14T06:30:00Z'],
    ['later', '2026-07-14T00:00:00Z'],
  ] as const)
    await tables.send(
      new PutItemCommand({
        TableName: cloud.tableName('Kept'),
        Item: { pk: { S: pk }, expiresAt: { N: String(Date.parse(time) / 1000) } },
      }),
    );
  cloud.clock.advance(3600_000);
  await cloud.runDueSchedules();
  expect(await cloud.heard('items-expired')).toEqual({ kind: 'items-expired', table: 'Kept', count: 1 });
  expect((await cloud.items('Kept')).map(({ pk }) => pk)).toEqual(['later']);
});

it('does not take a name that several things have', async () => {
  const cloud = await runCloud({ resources: { KeptA: aTable(), KeptB: aTable(), Work: aQueue() } });
  expect(() => cloud.tableName('Kept')).toThrow('Several are named Kept');
  expect(() => cloud.queueUrl('Other')).toThrow('Nothing is named Other');
  expect(cloud.queueUrl('Wo')).toBe(`${cloud.sqsUrl}/000000000000/Work`);
});
