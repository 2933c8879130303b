import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { anchorOf } from '../../infra/constructs/runbook-alarm.ts';
import { eventSources, lambdaFunctions } from './lambda-functions.ts';
import { resources } from './synthesized.ts';

const alarm = z.object({
  AlarmName: z.string().transform((name) => name.replace('Referatvagt: ', '')),
  AlarmDescription: z.string(),
  AlarmActions: z.array(z.object({ Ref: z.string() })),
  MetricName: z.string(),
  TreatMissingData: z.string(),
});
const alarms = [...resources('AWS::CloudWatch::Alarm', { properties: alarm }).values()];
const alarmed = alarms.map(({ AlarmName }) => AlarmName);

const runbook = readFileSync(join(import.meta.dirname, '..', '..', 'infra', 'RUNBOOK.md'), 'utf8');
const sections = new Map(
  runbook
    .split(/^### /m)
    .slice(1)
    .map((section) => [section.slice(0, section.indexOf('\n')), section]),
);

it('has a heading in the runbook for each alarm, and an alarm for each heading', () => {
  expect([...sections.keys()].toSorted()).toEqual(alarmed.toSorted());
});

describe.each(alarms)('$AlarmName', ({ AlarmName, AlarmDescription, AlarmActions }) => {
  const [impact = '', anchor] = AlarmDescription.split(' See infra/RUNBOOK.md#');

  it('says who is hurt, in a sentence that the runbook repeats', () => {
    expect(impact).toMatch(/^[A-Z].{30,}\.$/);
    expect(sections.get(AlarmName)).toContain(`**Who is hurt.** ${impact}`);
  });

  it('leads to its heading, which says where to look and what to do', () => {
    expect(anchor).toBe(anchorOf(AlarmName));
    expect(sections.get(AlarmName)).toMatch(/\*\*Look\.\*\* .+\n\*\*Do\.\*\* .+/);
  });

  it('goes to the operator', () => {
    const topics = resources('AWS::SNS::Topic', { properties: z.object({ DisplayName: z.string().optional() }) });
    expect(AlarmActions.map(({ Ref }) => topics.get(Ref)?.DisplayName)).toEqual(['Referatvagt']);
  });
});

it('has an alarm for every function that fails', () => {
  expect(alarmed).toEqual(expect.arrayContaining(lambdaFunctions().map(({ name }) => `${name} fails`)));
});

it('has alarms for every queue that gives up or falls behind', () => {
  const fed = lambdaFunctions().filter(({ id }) => eventSources().some((source) => source.FunctionName.Ref === id));
  const expected = fed.flatMap(({ name }) => [`${name} gives up`, `${name} falls behind`]);
  expect(alarmed).toEqual(expect.arrayContaining(expected));
});

it('takes the silence of a schedule for a fault, and of nothing else', () => {
  const whenSilent = alarms.filter(({ TreatMissingData }) => TreatMissingData === 'breaching');
  expect(whenSilent.map(({ AlarmName }) => AlarmName).toSorted()).toEqual([
    'find-meetings has stopped',
    'send-digests has stopped',
    'watch-over has stopped',
  ]);
});

it('links only to headings that the runbook has', () => {
  const headings = [...runbook.matchAll(/^#+ (.+)$/gm)].map(([, heading = '']) => anchorOf(heading));
  const links = [...runbook.matchAll(/\]\(#([^)]+)\)/g)].map(([, anchor]) => anchor);
  expect(headings).toEqual(expect.arrayContaining(links));
});
