import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { SendMessageCommand, SQSClient } from '@aws-sdk/client-sqs';
import { expect, it, onTestFinished } from 'vitest';
import { localClient } from '../../../../infra/local/cloud/local-client.ts';
import { aFolder, anAssembly } from './support/assembly.ts';
import { aFunction, aQueue, aTable, feeds } from './support/resources.ts';
import { runCloud } from './support/run-cloud.ts';

const resources = { Kept: aTable(), Work: aQueue(), Take: aFunction('take'), Feed: feeds('Work', 'Take') };
const stuck = {
  bundles: {
    take: 'export const handler = () => { console.log(process.pid); return new Promise(() => setInterval(() => {}, 1000)); };',
  },
  resources,
};
const quick = {
  bundles: {
    take: 'export const handler = async ({ Records }) => console.log(Records[0].attributes.ApproximateReceiveCount);',
  },
  resources,
};

/** The first message of this kind that the child sends. */
async function said(child: ChildProcess, kind: string): Promise<Record<string, string>> {
  for (;;) {
    const [message] = await once(child, 'message');
    if (message.kind === kind) return message;
  }
}

const answers = (url: string) =>
  fetch(url).then(
    () => true,
    () => false,
  );

const printed = (home: string) => readFile(join(home, 'logs', 'take.log'), 'utf8').catch(() => '');

const runs = (pid: number) => {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
};

async function killedInMidWork(home: string): Promise<Record<string, string>> {
  const child = fork(new URL('./support/cloud-to-kill.ts', import.meta.url), [
    JSON.stringify({ assembly: anAssembly(stuck), home }),
  ]);
  onTestFinished(() => void child.kill('SIGKILL'));
  const started = await said(child, 'started');
  const queues = new SQSClient(localClient(started.sqsUrl ?? ''));
  const invoked = said(child, 'function-invoked');
  await queues.send(new SendMessageCommand({ QueueUrl: started.queueUrl, MessageBody: 'in hand' }));
  await invoked;
  await expect.poll(() => printed(home), { timeout: 10_000 }).toMatch(/^\d+\n$/);
  child.kill('SIGKILL');
  await once(child, 'exit');
  return started;
}

it('a killed cloud leaves neither database nor function running, and its message is worked on at once by the next one', async () => {
  const home = aFolder();
  const { dynamoUrl = '' } = await killedInMidWork(home);
  const functionPid = Number(await printed(home));
  await expect.poll(() => answers(dynamoUrl), { timeout: 10_000 }).toBe(false);
  await expect.poll(() => runs(functionPid), { timeout: 10_000 }).toBe(false);

  // The queue would hide the message for an hour; nobody works on it any more.
  const cloud = await runCloud(quick, { home });
  await cloud.heard('function-finished');
  await cloud.settle();
  expect(cloud.queueCounts('Work')).toEqual({ waiting: 0, delayed: 0, inFlight: 0 });
}, 30_000);
