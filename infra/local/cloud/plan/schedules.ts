import { z } from 'zod';
import { type Expression, parseExpression } from '../triggers/schedule-expression.ts';
import { notHere, type Resources } from './resources.ts';

const properties = z.object({
  ScheduleExpression: z.string(),
  ScheduleExpressionTimezone: z.string().default('UTC'),
  State: z.enum(['ENABLED', 'DISABLED']).default('ENABLED'),
  StartDate: notHere,
  EndDate: notHere,
  Target: z.object({
    Arn: z.string().startsWith('arn:aws:lambda:', 'only functions run by the clock on one machine'),
    Input: z.string().optional(),
  }),
});

/** A function that runs by the clock. */
export type Schedule = {
  logicalId: string;
  arn: string;
  functionArn: string;
  expression: Expression;
  /** The event as JSON; null for the scheduler's own. */
  input: string | null;
};

/** The schedules that are switched on; throws on an expression that cannot be read. */
export const readSchedules = ({ read, attribute }: Resources): Schedule[] =>
  read('AWS::Scheduler::Schedule', properties)
    .filter(({ properties: { State } }) => State === 'ENABLED')
    .map(({ logicalId, properties: schedule }) => ({
      logicalId,
      arn: attribute(logicalId, 'Arn'),
      functionArn: schedule.Target.Arn,
      expression: parseExpression(schedule.ScheduleExpression, schedule.ScheduleExpressionTimezone),
      input: schedule.Target.Input ?? null,
    }));
