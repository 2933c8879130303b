import { globSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { lambdaFunctions } from './lambda-functions.ts';
import { resources } from './synthesized.ts';

const functions = lambdaFunctions();
const repository = join(import.meta.dirname, '..', '..');

const theLimits = {
  'find-meetings': [300, 512],
  'capture-revision': [60, 512],
  'raise-alerts': [120, 1769],
  'deliver-email': [60, 256],
  'deliver-slack': [60, 256],
  'send-digests': [120, 256],
  'watch-over': [120, 256],
  'record-feedback': [30, 256],
  'slack-app': [15, 512],
  web: [15, 256],
};

it('declares each function that has a handler, and no other', () => {
  const handlers = globSync('functions/*/handler.ts', { cwd: repository }).map((path) => basename(dirname(path)));
  expect(functions.map(({ name }) => name).toSorted()).toEqual(handlers.toSorted());
});

it('gives each function its seconds and its megabytes', () => {
  const limits = functions.map(({ name, Timeout, MemorySize }) => [name, [Timeout, MemorySize]]);
  expect(Object.fromEntries(limits)).toEqual(theLimits);
});

describe.each(functions)('$name', (its) => {
  it('runs on Node 24 and arm64', () => {
    expect(its.Runtime).toBe('nodejs24.x');
    expect(its.Architectures).toEqual(['arm64']);
    expect(its.Handler).toBe('index.handler');
  });

  it('keeps its log for three months', () => {
    const logs = resources('AWS::Logs::LogGroup', { properties: z.object({ RetentionInDays: z.number() }) });
    expect(logs.get(its.LoggingConfig.LogGroup.Ref)?.RetentionInDays).toBe(90);
  });

  it('has a role of its own', () => {
    expect(functions.filter(({ Role }) => Role === its.Role)).toHaveLength(1);
  });
});
