import { execFile } from 'node:child_process';
import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { CreateTableCommand } from '@aws-sdk/client-dynamodb';
import { describe, expect, it, vi } from 'vitest';
import { localClient } from '../../../infra/local/cloud/local-client.ts';
import { startTableServer } from '../../../infra/local/cloud/tables/table-server.ts';
import { noFollows } from '../../../shared/domain/revision.ts';
import { dynamoOutbox } from '../../../shared/stores/outbox/dynamo-outbox.ts';
import { dynamoRevisions } from '../../../shared/stores/records/dynamo-revisions.ts';
import { dynamoSubscriptions } from '../../../shared/stores/subscribers/dynamo-subscriptions.ts';
import { openTables } from '../../../shared/stores/table.ts';
import { minutesOfTwo } from '../../functions/raise-alerts/raising.ts';
import { aDelivery } from '../../support/a-delivery.ts';
import { aSeal } from '../../support/a-seal.ts';
import { aSubscription } from '../../support/a-subscription.ts';
import { anAlert } from '../../support/an-alert.ts';
import { whyNoDatabase } from '../../support/test-database.ts';

// Every command is a program of its own, and starts a database.
vi.setConfig({ testTimeout: 120_000 });

const program = join(import.meta.dirname, '../../../infra/cli/referatvagt.mjs');
const { deliveryId } = aDelivery();
const told = { meetingId: minutesOfTwo.meetingId, revision: minutesOfTwo.number };
const change = `${told.meetingId}/${told.revision}`;

const referatvagt = async (home: string, ...args: string[]) => {
  const env = { ...process.env, REFERATVAGT_HOME: home };
  return promisify(execFile)(process.execPath, [program, ...args], { env }).then(
    ({ stdout }) => ({ stdout, stderr: '', status: 0 }),
    ({ stdout, stderr, code }) => ({ stdout, stderr, status: code }),
  );
};

/** A Referatvagt at work, with a reader who follows everything, and a delivery that was refused. */
const atWork = async (folder = '') => {
  const given = mkdtempSync(join(tmpdir(), 'referatvagt-kept-'));
  const home = join(given, folder);
  mkdirSync(join(home, 'logs'), { recursive: true });
  const server = await startTableServer(home, () => undefined);
  const client = openTables(localClient(server.url));
  for (const name of ['RecordsAB12', 'SubscribersAB12', 'OutboxAB12']) await client.send(table(name));
  const outbox = dynamoOutbox({ client, name: 'OutboxAB12' });
  await dynamoRevisions({ client, name: 'RecordsAB12' }).addOnce(minutesOfTwo, noFollows);
  const subscriptions = dynamoSubscriptions({ client, name: 'SubscribersAB12' }, aSeal());
  const { subscriberId } = await subscriptions.subscriberFor({ via: 'email', address: 'astrid@example.dk' });
  const subscription = aSubscription({ subscriberId, wishes: [{ by: 'source' }] });
  await subscriptions.add(subscription);
  await subscriptions.confirm(subscription, '2026-04-02T10:00:00.000Z');
  const { subscriptionId } = subscription;
  const alert = anAlert({ ...told, subscriberId, subscriptionIds: [subscriptionId] });
  await outbox.addAlertOnce(alert, aDelivery({ subscriberId, contents: { kind: 'alert', alertId: alert.alertId } }));
  await outbox.settle(deliveryId, { status: 'refused', providerId: null, lastError: 'x', at: aDelivery().createdAt });
  const stop = async () => {
    client.destroy();
    await server.stop();
  };
  const stopFollowing = () => subscriptions.end(subscription, '2026-04-16T10:00:00.000Z');
  return { home: given, outbox, subscriberId, stopFollowing, stop };
};

const table = (TableName: string) =>
  new CreateTableCommand({
    TableName,
    BillingMode: 'PAY_PER_REQUEST',
    AttributeDefinitions: ['pk', 'sk'].map((AttributeName) => ({ AttributeName, AttributeType: 'S' as const })),
    KeySchema: [
      { AttributeName: 'pk', KeyType: 'HASH' },
      { AttributeName: 'sk', KeyType: 'RANGE' },
    ],
  });

describe.skipIf(whyNoDatabase !== null)('an operator, beside the Referatvagt that is at work', () => {
  it('sees who hears of a change, sends a delivery once more, and stops all sending', async () => {
    const { home, outbox, subscriberId, stop } = await atWork();
    const { stdout } = await referatvagt(home, 'who', change);
    expect(stdout).toContain(`${subscriberId}  email  refused`);
    expect(stdout).not.toContain('astrid');
    await referatvagt(home, 'resend', deliveryId, '--yes');
    expect(await outbox.delivery(deliveryId)).toMatchObject({ status: 'waiting' });
    expect((await referatvagt(home, 'brake', 'on')).stdout).toContain('nothing is sent');
    expect(await outbox.isBraked()).toBe(true);
    await stop();
  });

  it('need not say which records are meant where the home folder keeps only one', async () => {
    const { home, outbox, subscriberId, stop } = await atWork('story');
    expect((await referatvagt(home, 'who', change)).stdout).toContain(subscriberId);
    expect((await referatvagt(home, 'resend', deliveryId)).stdout).toContain('with --yes it is sent once more');
    await referatvagt(home, 'brake', 'on');
    expect(await outbox.isBraked()).toBe(true);
    expect((await referatvagt(home, 'held')).stdout).toBe('nothing is held\n');
    for (const named of [[], ['--source', 'story']])
      expect((await referatvagt(home, 'verify', ...named)).stderr).toContain(`${minutesOfTwo.meetingId}, revision 1`);
    expect((await referatvagt(home, 'brake', '--source', 'ballerup')).stdout).toContain('the brake is on');
    expect((await referatvagt(home, 'brake', 'off', '--source', 'greve')).stderr).toContain('keeps story, and nothing');
    await stop();
  });

  it('is asked which records are meant where there are several', async () => {
    const { home, stop } = await atWork('story');
    await stop();
    mkdirSync(join(home, 'greve'));
    writeFileSync(join(home, 'greve', 'tables.db'), '');
    for (const command of [['who', change], ['resend', deliveryId], ['brake'], ['held'], ['verify']])
      expect((await referatvagt(home, ...command)).stderr).toContain(
        'keeps greve and story; say which one with --source',
      );
  });

  it('sends several deliveries once more, and hears of each that cannot be', async () => {
    const { home, stop } = await atWork();
    const { stdout, stderr, status } = await referatvagt(home, 'resend', deliveryId, 'made-up', '--yes');
    expect(stdout).toContain(`${deliveryId}: it was email, refused (x)`);
    expect(stdout).toContain('made-up: not sent: there is no such delivery');
    expect(stderr).toContain('1 of 2 cannot be sent once more');
    expect(status).toBe(1);
    await stop();
  });

  it('is told where nobody follows any more what a delivery tells, and nothing is changed', async () => {
    const { home, outbox, stopFollowing, stop } = await atWork();
    await stopFollowing();
    const { stderr, status } = await referatvagt(home, 'resend', deliveryId, '--yes');
    expect(stderr).toContain('nobody follows this any more: the subscription has ended or rests; nothing was changed');
    expect(status).toBe(1);
    const several = await referatvagt(home, 'resend', deliveryId, 'made-up', '--yes');
    expect(several.stdout).toContain(`${deliveryId}: not sent: nobody follows this any more`);
    expect(several.stderr).toContain('2 of 2 cannot be sent once more');
    expect(await outbox.delivery(deliveryId)).toMatchObject({ status: 'refused' });
    await stop();
  });

  it.each([
    [['who', 'nothing'], 'who needs one change'],
    [['resend'], 'resend needs a delivery'],
    [['brake', 'slowly'], 'brake takes one word'],
    [['who', change, '--outbox', 'Outbox'], 'name the table with --records'],
    [['resend', deliveryId, '--outbox', 'Outbox'], 'name the table with --subscribers'],
  ])('is told how, where a command says too little: %j', async (args, words) => {
    const { stderr, status } = await referatvagt(mkdtempSync(join(tmpdir(), 'referatvagt-kept-')), ...args);
    expect(stderr).toContain(words);
    expect(status).toBe(2);
  });
});
