import { randomUUID } from 'node:crypto';
import { localAccount } from '../place.ts';
import type { Schedule } from '../plan/schedules.ts';

/**
 * The event of one run: the schedule's input with its context attributes filled in, else the scheduler's own event.
 * https://docs.aws.amazon.com/scheduler/latest/UserGuide/managing-schedule-context-attributes.html
 */
export function scheduleEvent({ arn, input }: Schedule, now: Date): unknown {
  const at = `${now.toISOString().slice(0, 19)}Z`;
  if (input === null) return defaultEvent(arn, at);
  return JSON.parse(
    input
      .replaceAll('<aws.scheduler.schedule-arn>', arn)
      .replaceAll('<aws.scheduler.scheduled-time>', at)
      .replaceAll('<aws.scheduler.execution-id>', randomUUID())
      .replaceAll('<aws.scheduler.attempt-number>', '1'),
  );
}

const defaultEvent = (arn: string, at: string) => ({
  version: '0',
  id: randomUUID(),
  'detail-type': 'Scheduled Event',
  source: 'aws.scheduler',
  account: localAccount.accountId,
  time: at,
  region: localAccount.region,
  resources: [arn],
  detail: '{}',
});
