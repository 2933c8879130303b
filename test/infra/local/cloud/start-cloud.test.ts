import { describe, expect, it } from 'vitest';
import { realClock } from '../../../../infra/local/cloud/clock.ts';
import { startCloud } from '../../../../infra/local/cloud/start-cloud.ts';
import { aFolder, anAssembly } from './support/assembly.ts';
import { aFunction, aFunctionUrl, aQueue, aTable, feeds } from './support/resources.ts';
import { nowhere, runCloud } from './support/run-cloud.ts';

const keepMessages = `
  import { DynamoDBClient, PutItemCommand } from '@aws-sdk/client-dynamodb';
  const tables = new DynamoDBClient({});
  export async function handler(event) {
    const batchItemFailures = [];
    for (const { messageId, body, attributes } of event.Records) {
      const { ApproximateReceiveCount: receives, MessageGroupId: group = 'none', SentTimestamp } = attributes;
      if (body.startsWith('hopeless') || (body.startsWith('late') && receives === '1'))
        batchItemFailures.push({ itemIdentifier: messageId });
      else
        await tables.send(new PutItemCommand({
          TableName: process.env.KEPT_TABLE,
          Item: {
            pk: { S: body }, receives: { S: receives }, group: { S: group },
            sentOn: { S: new Date(Number(SentTimestamp)).toISOString().slice(0, 10) },
            keptOn: { S: new Date().toISOString().slice(0, 10) },
          },
        }));
    }
    return { batchItemFailures };
  }`;

const keeping = (queue: Record<string, unknown> = {}) => ({
  bundles: { keep: keepMessages },
  resources: {
    Kept: aTable(),
    Work: aQueue(queue),
    Keep: aFunction('keep', { environment: { KEPT_TABLE: { Ref: 'Kept' } } }),
    Feed: feeds('Work', 'Keep'),
  },
});

describe('a queue that feeds a function', () => {
  it('brings a message through the unmodified bundle into the table, on the cloud’s day', async () => {
    const cloud = await runCloud(keeping());
    await cloud.send('keep', 'first');
    await cloud.settle();
    expect(await cloud.items('Kept')).toEqual([
      { pk: 'first', receives: '1', group: 'none', sentOn: '2026-04-14', keptOn: '2026-04-14' },
    ]);
  });

  it('tells what ran and how long, and nothing of the message', async () => {
    const cloud = await runCloud(keeping());
    await cloud.send('keep', 'first');
    await cloud.settle();
    expect(cloud.events).toEqual([
      { kind: 'function-invoked', function: 'keep' },
      { kind: 'function-finished', function: 'keep', milliseconds: expect.any(Number) },
    ]);
  });

  it('brings back only the message that failed, when its time has come', async () => {
    const cloud = await runCloud(keeping());
    await cloud.send('keep', 'late');
    await cloud.send('keep', 'prompt');
    expect(await cloud.heard('messages-left')).toMatchObject({ queue: 'Work', count: 1 });
    await expect.poll(() => cloud.queueCounts('keep')).toEqual({ waiting: 0, delayed: 0, inFlight: 1 });
    await expect(cloud.settle(0)).rejects.toThrow('Work has 0 waiting, 0 delayed, 1 in flight');

    cloud.clock.advance(3600_000);
    await cloud.runDueSchedules();
    await cloud.settle();
    const receives = (await cloud.items('Kept')).map((item) => [item.pk, item.receives]);
    expect(Object.fromEntries(receives)).toEqual({ prompt: '1', late: '2' });
  });

  it('leaves a message that never succeeds with the dead letters, and says so', async () => {
    const dead = { deadLetterTargetArn: { 'Fn::GetAtt': ['Dead', 'Arn'] }, maxReceiveCount: 1 };
    const { resources, bundles } = keeping({ RedrivePolicy: dead });
    const cloud = await runCloud({ bundles, resources: { ...resources, Dead: aQueue() } });
    await cloud.send('keep', 'hopeless');
    await cloud.heard('messages-left');
    cloud.clock.advance(3600_000);
    await cloud.runDueSchedules();
    expect(await cloud.heard('message-dead-lettered')).toMatchObject({ queue: 'Work' });
    await cloud.settle();
    expect(cloud.queueCounts('Dead')).toEqual({ waiting: 1, delayed: 0, inFlight: 0 });
  });

  it('waits with a delayed message until the cloud’s clock has come so far', async () => {
    const cloud = await runCloud(keeping());
    await cloud.send('keep', 'in a quarter', { DelaySeconds: 900 });
    expect(cloud.queueCounts('keep')).toEqual({ waiting: 0, delayed: 1, inFlight: 0 });
    cloud.clock.advance(900_000);
    await cloud.runDueSchedules();
    await cloud.settle();
    expect(await cloud.items('Kept')).toHaveLength(1);
  });
});

describe('a FIFO queue', () => {
  const fifo = keeping({ FifoQueue: true, ContentBasedDeduplication: true });

  it('holds back a group behind its failed message, and lets other groups pass', async () => {
    const cloud = await runCloud(fifo);
    await cloud.send('keep', 'late', { MessageGroupId: 'a' });
    await cloud.heard('messages-left');
    await cloud.send('keep', 'after it', { MessageGroupId: 'a' });
    await cloud.send('keep', 'elsewhere', { MessageGroupId: 'b' });
    await cloud.heard('function-finished');
    await expect.poll(async () => (await cloud.items('Kept')).map(({ pk }) => pk)).toEqual(['elsewhere']);
    expect(cloud.queueCounts('keep')).toMatchObject({ waiting: 1, inFlight: 1 });

    cloud.clock.advance(3600_000);
    await cloud.runDueSchedules();
    await cloud.settle();
    expect(await cloud.items('Kept')).toHaveLength(3);
  });

  it('takes the same message once within five minutes of the cloud’s time, and again after', async () => {
    const cloud = await runCloud(fifo);
    const sendSame = () => cloud.send('keep', 'same', { MessageGroupId: 'a' });
    await sendSame();
    await sendSame();
    await cloud.settle();
    cloud.clock.advance(5 * 60_000);
    await sendSame();
    await cloud.settle();
    expect(cloud.events.filter(({ kind }) => kind === 'function-finished')).toHaveLength(2);
  });
});

describe('starting', () => {
  const start = (assembly: string, { home = aFolder(), port = 0 } = {}) =>
    startCloud({
      assembly,
      home,
      parameters: {},
      endpoints: nowhere,
      clock: realClock,
      ports: { web: port },
      onEvent: () => undefined,
      schedules: 'off',
    });

  it('refuses a template with a resource that cannot be run, and names it', async () => {
    const assembly = anAssembly({ resources: { Pictures: { Type: 'AWS::S3::Bucket' }, Kept: aTable() } });
    await expect(start(assembly)).rejects.toThrow('Pictures (AWS::S3::Bucket)');
  });

  it('refuses a home folder that another cloud has, until that one has stopped', async () => {
    const cloud = await runCloud({ resources: { Kept: aTable() } });
    const assembly = anAssembly({ resources: { Kept: aTable() } });
    await expect(start(assembly, { home: cloud.home })).rejects.toThrow('Another Referatvagt already runs');
    await cloud.stop();
    const next = await start(assembly, { home: cloud.home });
    await next.stop();
  });

  it('refuses a web port that is taken, and lets go of everything again', async () => {
    const pages = {
      bundles: { web: 'export const handler = () => null;' },
      resources: { Web: aFunction('web'), Url: aFunctionUrl('Web') },
    };
    const cloud = await runCloud(pages);
    const home = aFolder();
    const port = Number(new URL(cloud.webUrl).port);
    await expect(start(anAssembly(pages), { home, port })).rejects.toThrow('EADDRINUSE');
    await (await start(anAssembly({ resources: {} }), { home })).stop();
  });

  it('keeps tables and their items over a restart', async () => {
    const cloud = await runCloud(keeping());
    await cloud.send('keep', 'first');
    await cloud.settle();
    await cloud.stop();
    const again = await runCloud(keeping(), { home: cloud.home });
    expect(await again.items('Kept')).toHaveLength(1);
  });

  it('can be stopped twice', async () => {
    const cloud = await runCloud({ resources: { Kept: aTable() } });
    await cloud.stop();
    await cloud.stop();
  });
});
