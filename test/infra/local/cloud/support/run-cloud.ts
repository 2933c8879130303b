import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { SendMessageCommand, SQSClient } from '@aws-sdk/client-sqs';
import { DynamoDBDocumentClient, ScanCommand } from '@aws-sdk/lib-dynamodb';
import { onTestFinished } from 'vitest';
import { type AdjustableClock, adjustableClock } from '../../../../../infra/local/cloud/clock.ts';
import type { Cloud, CloudOptions } from '../../../../../infra/local/cloud/cloud.ts';
import type { CloudEvent } from '../../../../../infra/local/cloud/cloud-event.ts';
import { freePort } from '../../../../../infra/local/cloud/free-port.ts';
import { localClient } from '../../../../../infra/local/cloud/local-client.ts';
import { startCloud } from '../../../../../infra/local/cloud/start-cloud.ts';
import { type Assembly, aFolder, anAssembly } from './assembly.ts';
import { recordEvents } from './record-events.ts';

export type RunningCloud = Cloud & {
  clock: AdjustableClock;
  home: string;
  events: CloudEvent[];
  /** The first event that fits, seen already or still to come. */
  heard<Kind extends CloudEvent['kind']>(kind: Kind): Promise<Extract<CloudEvent, { kind: Kind }>>;
  send(queue: string, body: string, more?: { MessageGroupId?: string; DelaySeconds?: number }): Promise<void>;
  /** Every item of a table. */
  items(table: string): Promise<Record<string, unknown>[]>;
};

export const nowhere = {
  ses: 'http://127.0.0.1:9',
  secretsManager: 'http://127.0.0.1:9',
  slackApiUrl: 'http://127.0.0.1:9',
};

/** Runs an assembly until the test ends, with time standing at 14 April 2026, 06:00 UTC, until it is moved on. */
export async function runCloud(assembly: Assembly, given: Partial<CloudOptions> = {}): Promise<RunningCloud> {
  const clock = adjustableClock({ start: new Date('2026-04-14T06:00:00Z') });
  const { events, onEvent, heard } = recordEvents();
  const options: CloudOptions = {
    assembly: anAssembly(assembly),
    home: aFolder(),
    parameters: {},
    endpoints: nowhere,
    clock,
    ports: { web: (await freePort(0)).port },
    onEvent,
    schedules: 'off',
    ...given,
  };
  const cloud = await startCloud(options);
  onTestFinished(cloud.stop);
  return { ...cloud, ...clientsOf(cloud), clock, events, heard, home: options.home };
}

function clientsOf(cloud: Cloud): Pick<RunningCloud, 'send' | 'items'> {
  const queues = new SQSClient(localClient(cloud.sqsUrl));
  const tables = DynamoDBDocumentClient.from(new DynamoDBClient(localClient(cloud.dynamoUrl)));
  return {
    send: async (queue, body, more = {}) => {
      await queues.send(new SendMessageCommand({ QueueUrl: cloud.queueUrl(queue), MessageBody: body, ...more }));
    },
    items: async (table) => {
      const { Items = [] } = await tables.send(new ScanCommand({ TableName: cloud.tableName(table) }));
      return Items;
    },
  };
}
