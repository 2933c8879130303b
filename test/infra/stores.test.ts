import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import type { StageName } from '../../infra/stages.ts';
import { resources, synthesized } from './synthesized.ts';

const replica = z.object({
  DeletionProtectionEnabled: z.boolean(),
  PointInTimeRecoverySpecification: z.object({ PointInTimeRecoveryEnabled: z.boolean() }),
  SSESpecification: z.object({ KMSMasterKeyId: z.unknown() }).optional(),
});
const table = z.object({
  BillingMode: z.string(),
  KeySchema: z.array(z.object({ AttributeName: z.string(), KeyType: z.string() })),
  GlobalSecondaryIndexes: z.unknown().optional(),
  TimeToLiveSpecification: z.object({ AttributeName: z.string(), Enabled: z.boolean() }).optional(),
  Replicas: z.tuple([replica]),
});
const tables = [...resources('AWS::DynamoDB::GlobalTable', { properties: table })].map(([id, properties]) => ({
  ...properties,
  name: id.slice(0, -8),
}));

it('has three tables', () => {
  expect(tables.map(({ name }) => name)).toEqual(['Records', 'Subscribers', 'Outbox']);
});

describe.each(tables)('$name', ({ name, Replicas: [here], ...its }) => {
  it('has the keys pk and sk, no index, and is paid by use', () => {
    expect(its.KeySchema.map(({ AttributeName }) => AttributeName)).toEqual(['pk', 'sk']);
    expect(its.GlobalSecondaryIndexes).toBeUndefined();
    expect(its.BillingMode).toBe('PAY_PER_REQUEST');
  });

  it('can be restored to any second of the last weeks', () => {
    expect(here.PointInTimeRecoverySpecification.PointInTimeRecoveryEnabled).toBe(true);
  });

  it('forgets by itself only if it is the outbox', () => {
    const forgets = name === 'Outbox' ? { AttributeName: 'expiresAt', Enabled: true } : undefined;
    expect(its.TimeToLiveSpecification).toEqual(forgets);
  });

  it('lies under a key of our own only if it names people', () => {
    expect(here.SSESpecification !== undefined).toBe(name === 'Subscribers');
  });
});

const kept = ['AWS::DynamoDB::GlobalTable', 'AWS::KMS::Key', 'AWS::SecretsManager::Secret'];
const fates = (stage: StageName): unknown[] =>
  kept.flatMap((type) => Object.values(synthesized(stage).findResources(type)).map((it) => it.DeletionPolicy));

it('outlives the stack in production, and leaves nothing behind here', () => {
  expect(new Set(fates('production'))).toEqual(new Set(['Retain']));
  expect(new Set(fates('local'))).toEqual(new Set(['Delete']));
});

it('refuses deletion in production only', () => {
  const protectedIn = (stage: StageName) =>
    [...resources('AWS::DynamoDB::GlobalTable', { properties: table, stage }).values()].map(
      ({ Replicas: [here] }) => here.DeletionProtectionEnabled,
    );
  expect([protectedIn('production'), protectedIn('local')]).toEqual([
    [true, true, true],
    [false, false, false],
  ]);
});

it('turns the key over every year', () => {
  const keys = resources('AWS::KMS::Key', { properties: z.object({ EnableKeyRotation: z.boolean() }) });
  expect([...keys.values()]).toEqual([{ EnableKeyRotation: true }]);
});
