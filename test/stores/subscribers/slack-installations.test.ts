import { GetCommand } from '@aws-sdk/lib-dynamodb';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { makeSeal } from '../../../shared/platform/seal.ts';
import { dynamoSlackInstallations } from '../../../shared/stores/subscribers/dynamo-slack-installations.ts';
import { aSlackInstallation } from '../../support/a-slack-installation.ts';
import { memorySlackInstallations } from '../../support/memory-slack-installations.ts';
import { overBothStores } from '../../support/over-both-stores.ts';
import { startTestDatabase, type TestDatabase, whyNoDatabase } from '../../support/test-database.ts';

const seal = makeSeal(async () => 'en-nøgle-til-prøver');

describe('Slack installations', () => {
  overBothStores(
    {
      memory: () => memorySlackInstallations(),
      dynamodb: ({ subscribers }) => dynamoSlackInstallations(subscribers, seal),
    },
    (open) => {
      it('are found by their workspace', async () => {
        const installations = await open();
        await installations.put(aSlackInstallation());
        expect(await installations.get('T0BALLERUP')).toEqual(aSlackInstallation());
        expect(await installations.get('T0ENANDEN')).toBeNull();
      });

      it('lose their token when they are revoked, and get a new one when installed again', async () => {
        const installations = await open();
        await installations.put(aSlackInstallation());
        await installations.markRevoked('T0BALLERUP');
        await installations.markRevoked('T0BALLERUP');
        expect(await installations.get('T0BALLERUP')).toEqual(aSlackInstallation({ status: 'revoked', botToken: '' }));
        await installations.put(aSlackInstallation({ botToken: 'xoxb-ny' }));
        expect(await installations.get('T0BALLERUP')).toMatchObject({ status: 'active', botToken: 'xoxb-ny' });
      });

      it('are not made by being revoked', async () => {
        const installations = await open();
        await installations.markRevoked('T0BALLERUP');
        expect(await installations.get('T0BALLERUP')).toBeNull();
      });

      it('remember their channels, each once', async () => {
        const installations = await open();
        await installations.noteChannel('T0BALLERUP', 'C0SKOLE');
        await installations.noteChannel('T0BALLERUP', 'C0BUDGET');
        await installations.noteChannel('T0BALLERUP', 'C0SKOLE');
        await installations.noteChannel('T0ENANDEN', 'C0ANDRE');
        await installations.put(aSlackInstallation());
        expect(await installations.channels('T0BALLERUP')).toEqual(['C0BUDGET', 'C0SKOLE']);
      });

      it('remember since when a channel has heard nothing, the earliest of it, until it is told', async () => {
        const installations = await open();
        await installations.noteChannel('T0BALLERUP', 'C0SKOLE');
        expect(await installations.restsSince('T0BALLERUP', 'C0SKOLE')).toBeNull();
        for (const since of ['2026-04-16T09:00:00.000Z', '2026-04-15T09:00:00.000Z', '2026-04-17T09:00:00.000Z'])
          await installations.noteRest('T0BALLERUP', 'C0SKOLE', since);
        await installations.noteChannel('T0BALLERUP', 'C0SKOLE');
        expect(await installations.restsSince('T0BALLERUP', 'C0SKOLE')).toBe('2026-04-15T09:00:00.000Z');
        expect(await installations.restsSince('T0ENANDEN', 'C0SKOLE')).toBeNull();
        const lease = { now: '2026-04-18T09:00:00.000Z', until: '2026-04-18T09:00:20.000Z' };
        await installations.claimReturn('T0BALLERUP', 'C0SKOLE', lease);
        await installations.forgetRest('T0BALLERUP', 'C0SKOLE', lease.until);
        expect(await installations.restsSince('T0BALLERUP', 'C0SKOLE')).toBeNull();
        expect(await installations.channels('T0BALLERUP')).toEqual(['C0SKOLE']);
      });

      it('let one at a time tell a channel what it missed, and another when that one is long gone', async () => {
        const installations = await open();
        const claim = (now: string, until: string) =>
          installations.claimReturn('T0BALLERUP', 'C0SKOLE', {
            now: `2026-04-17T${now}Z`,
            until: `2026-04-17T${until}Z`,
          });
        const release = (until: string) => installations.releaseReturn('T0BALLERUP', 'C0SKOLE', `2026-04-17T${until}Z`);
        expect(await claim('09:00:00', '09:00:20')).toBeNull();
        const since = '2026-04-15T09:00:00.000Z';
        await installations.noteRest('T0BALLERUP', 'C0SKOLE', since);
        const both = await Promise.all([claim('09:00:00', '09:00:20'), claim('09:00:00', '09:00:20')]);
        expect(both.toSorted()).toEqual([since, null]);
        expect(await claim('09:00:19', '09:00:39')).toBeNull();
        expect(await claim('09:00:20', '09:00:40')).toBe(since);
        await release('09:00:20');
        expect(await claim('09:00:21', '09:00:41')).toBeNull();
        await release('09:00:40');
        expect(await claim('09:00:21', '09:00:41')).toBe(since);
        await installations.forgetRest('T0BALLERUP', 'C0SKOLE', '2026-04-17T09:00:41Z');
        await installations.noteRest('T0BALLERUP', 'C0SKOLE', since);
        expect(await claim('09:00:22', '09:00:42')).toBe(since);
      });

      it('forget nothing of a channel that rests anew while somebody tells it of the last time', async () => {
        const installations = await open();
        const rest = (since: string) => installations.noteRest('T0BALLERUP', 'C0SKOLE', since);
        await rest('2026-04-15T09:00:00.000Z');
        const lease = { now: '2026-04-17T09:00:00.000Z', until: '2026-04-17T09:00:20.000Z' };
        await installations.claimReturn('T0BALLERUP', 'C0SKOLE', lease);
        await rest('2026-04-17T09:00:01.000Z');
        await installations.forgetRest('T0BALLERUP', 'C0SKOLE', lease.until);
        expect(await installations.restsSince('T0BALLERUP', 'C0SKOLE')).toBe('2026-04-15T09:00:00.000Z');
      });
    },
  );
});

describe.skipIf(whyNoDatabase !== null)('A Slack installation at rest', () => {
  let database: TestDatabase;
  beforeAll(async () => {
    database = await startTestDatabase();
  });
  afterAll(() => database?.stop());

  it('does not show its token, and is opened by the same key alone', async () => {
    const { subscribers } = await database.freshTables();
    await dynamoSlackInstallations(subscribers, seal).put(aSlackInstallation());
    const Key = { pk: 'SLACK#T0BALLERUP', sk: 'INSTALLATION' };
    const { Item } = await subscribers.client.send(new GetCommand({ TableName: subscribers.name, Key }));
    expect(JSON.stringify(Item)).not.toContain('xoxb');
    const other = dynamoSlackInstallations(
      subscribers,
      makeSeal(async () => 'en-anden-nøgle'),
    );
    await expect(other.get('T0BALLERUP')).rejects.toThrow();
  });
});
