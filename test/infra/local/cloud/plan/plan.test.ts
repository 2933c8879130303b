import { describe, expect, it } from 'vitest';
import { localAccount } from '../../../../../infra/local/cloud/place.ts';
import { readPlan } from '../../../../../infra/local/cloud/plan/plan.ts';
import { type Assembly, anAssembly } from '../support/assembly.ts';
import { aFunction, aFunctionUrl, aQueue, aSchedule, aTable, feeds } from '../support/resources.ts';

const place = { ...localAccount, queuesUrl: 'http://127.0.0.1:4566', functionUrls: { web: 'http://localhost:3000/' } };
const planOf = (assembly: Assembly, parameters = {}) => readPlan(anAssembly(assembly), { place, parameters });
const bundles = { work: 'export const handler = () => null;' };

describe('the plan read from a template', () => {
  it('settles a function with its limits and its environment', () => {
    const environment = { QUEUE_URL: { Ref: 'Queue' }, TABLE: { Ref: 'Table' }, SOURCES: { Ref: 'Sources' } };
    const { functions } = planOf({
      bundles,
      parameters: { Sources: { Type: 'String', Default: 'ballerup' } },
      resources: { Queue: aQueue(), Table: aTable(), Work: aFunction('work', { environment, Timeout: 60 }) },
    });
    expect(functions).toMatchObject([
      {
        name: 'work',
        arn: 'arn:aws:lambda:eu-north-1:000000000000:function:Work',
        memoryMegabytes: 256,
        timeoutSeconds: 60,
        environment: { QUEUE_URL: 'http://127.0.0.1:4566/000000000000/Queue', TABLE: 'Table', SOURCES: 'ballerup' },
      },
    ]);
  });

  it('takes up to ten messages of a larger batch, and what is switched off it leaves out', () => {
    const { eventSources } = planOf({
      bundles,
      resources: {
        Queue: aQueue(),
        Work: aFunction('work'),
        Large: feeds('Queue', 'Work', { BatchSize: 100, ScalingConfig: { MaximumConcurrency: 5 } }),
        Off: feeds('Queue', 'Work', { Enabled: false }),
      },
    });
    expect(eventSources).toMatchObject([{ batchSize: 10, maximumConcurrency: 5, reportsItemFailures: true }]);
  });

  it('leaves out a resource whose condition does not hold', () => {
    const { tables } = planOf({
      conditions: { IsOdd: { 'Fn::Equals': ['1', '2'] } },
      resources: { Odd: { ...aTable(), Condition: 'IsOdd' }, Even: aTable() },
    });
    expect(tables.map(({ name }) => name)).toEqual(['Even']);
  });

  it.each<[string, Assembly['resources'], string]>([
    ['of a type that is not known', { Pictures: { Type: 'AWS::S3::Bucket' } }, 'Pictures (AWS::S3::Bucket)'],
    ['with layers', { Work: aFunction('work', { Layers: ['arn:x'] }) }, 'Work (AWS::Lambda::Function)'],
    [
      'with a filter',
      { Q: aQueue(), W: aFunction('work'), F: feeds('Q', 'W', { FilterCriteria: {} }) },
      'FilterCriteria',
    ],
    ['that deduplicates by group', { Q: aQueue({ DeduplicationScope: 'messageGroup' }) }, 'DeduplicationScope'],
    [
      'with a schedule that cannot be read',
      { W: aFunction('work'), S: aSchedule('W', 'at(2026-04-14T07:00:00)') },
      'at(2026',
    ],
    [
      'that is a second URL of one function',
      { W: aFunction('work'), A: aFunctionUrl('W'), B: aFunctionUrl('W') },
      'A function has one function URL',
    ],
    ['whose bundle is missing', { W: aFunction('elsewhere') }, 'no asset for "elsewhere.zip"'],
  ])('refuses a resource %s', (_, resources, message) => {
    expect(() => planOf({ bundles, resources })).toThrow(message);
  });
});
