import { expect, it } from 'vitest';
import { z } from 'zod';
import { lambdaFunctions } from './lambda-functions.ts';
import { rightsOf } from './policies.ts';
import { resources } from './synthesized.ts';

const attribute = z.object({ 'Fn::GetAtt': z.tuple([z.string(), z.string()]) }).transform((it) => it['Fn::GetAtt'][0]);
const schedule = z.object({
  ScheduleExpression: z.string(),
  ScheduleExpressionTimezone: z.string(),
  State: z.string(),
  Target: z.object({ Arn: attribute, RoleArn: attribute, RetryPolicy: z.object({ MaximumRetryAttempts: z.number() }) }),
});
const schedules = [...resources('AWS::Scheduler::Schedule', { properties: schedule }).values()].map((its) => ({
  ...its,
  name: lambdaFunctions().find(({ id }) => id === its.Target.Arn)?.name,
}));

it('polls every ten minutes, watches every five, and sends digests at seven in Denmark', () => {
  const times = schedules.map(({ name, ScheduleExpression, ScheduleExpressionTimezone }) =>
    ScheduleExpression.startsWith('rate')
      ? [name, ScheduleExpression]
      : [name, ScheduleExpression, ScheduleExpressionTimezone],
  );
  expect(times.toSorted()).toEqual([
    ['find-meetings', 'rate(10 minutes)'],
    ['send-digests', 'cron(0 7 * * ? *)', 'Europe/Copenhagen'],
    ['watch-over', 'rate(5 minutes)'],
  ]);
});

it.each(schedules)('starts $name, tries again when that fails, and may do nothing else', ({ State, Target }) => {
  expect(State).toBe('ENABLED');
  expect(Target.RetryPolicy.MaximumRetryAttempts).toBeGreaterThan(0);
  expect(rightsOf(Target.RoleArn).map(({ Action, Resource }) => [Action, Resource])).toEqual([
    [['lambda:InvokeFunction'], [{ 'Fn::GetAtt': [Target.Arn, 'Arn'] }]],
  ]);
});
