import { type CronTimes, parseAwsCron } from './aws-cron.ts';

/** When a schedule is due. A rate has the instant it counts from given to it later. */
export type Expression = { kind: 'rate'; milliseconds: number } | { kind: 'cron'; times: CronTimes };

const units: Record<string, number> = { minute: 60_000, hour: 3_600_000, day: 86_400_000 };

/**
 * Reads `rate(5 minutes)` and `cron(0 7 * * ? *)`; throws on everything else, `at(…)` included.
 * https://docs.aws.amazon.com/scheduler/latest/UserGuide/schedule-types.html
 */
export function parseExpression(text: string, timeZone: string): Expression {
  const rate = /^rate\((\d+) (minute|hour|day)s?\)$/.exec(text);
  const unit = units[rate?.[2] ?? ''];
  if (rate !== null && unit !== undefined && Number(rate[1]) > 0)
    return { kind: 'rate', milliseconds: Number(rate[1]) * unit };
  const cron = /^cron\((.+)\)$/.exec(text);
  if (cron?.[1] !== undefined) return { kind: 'cron', times: parseAwsCron(cron[1], timeZone) };
  throw new Error(`The schedule "${text}" cannot be read: write rate(5 minutes) or cron(0 7 * * ? *).`);
}

/** Whether the expression was due at least once after `after` and not later than `until`; a rate counts from `start`. */
export function isDueWithin(
  expression: Expression,
  { start, after, until }: { start: Date; after: Date; until: Date },
) {
  if (expression.kind === 'cron') {
    const next = expression.times.next(after);
    return next !== null && next <= until;
  }
  const periods = (at: Date) => Math.floor((at.getTime() - start.getTime()) / expression.milliseconds);
  return periods(until) > periods(after);
}
