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
        await installations.forgetRest('T0BALLERUP', 'C0SKOLE');
        expect(await installations.restsSince('T0BALLERUP', 'C0SKOLE')).toBeNull();
        expect(await installations.channels('T0BALLERUP')).toEqual(['C0SKOLE']);
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
