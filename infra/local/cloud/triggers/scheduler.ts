import type { Clock } from '../clock.ts';
import type { CloudEvent } from '../cloud-event.ts';
import type { Schedule } from '../plan/schedules.ts';
import { FunctionFailed } from '../sandboxes/function-failed.ts';
import type { Functions } from '../sandboxes/functions.ts';
import { scheduleEvent } from './schedule-event.ts';
import { isDueWithin } from './schedule-expression.ts';
import type { ScheduleMemory } from './schedule-memory.ts';

export type SchedulerOptions = {
  clock: Clock;
  functions: Functions;
  memory: ScheduleMemory;
  onEvent: (event: CloudEvent) => void;
};

export type Scheduler = {
  /** Fires the schedules whose function has this name; throws when it has none, or `FunctionFailed`. */
  fire(functionName: string): Promise<void>;
  /** Fires once each schedule that was due since the last look. A function that fails is told as an event only. */
  fireDue(): Promise<void>;
};

/**
 * Watches the schedules on the cloud's clock. A rate is due at once, as on AWS, and then counts from now;
 * a cron expression that came due while nothing ran is made up for once.
 */
export function makeScheduler(schedules: Schedule[], options: SchedulerOptions): Scheduler {
  const { clock, functions, memory } = options;
  const start = clock.now();
  const recalled = memory.recall();
  let lookedUntil = recalled !== null && recalled < start ? recalled : start;
  let isFirstLook = true;
  const isDue = ({ expression }: Schedule, until: Date) =>
    (isFirstLook && expression.kind === 'rate') || isDueWithin(expression, { start, after: lookedUntil, until });

  const fireDue = async () => {
    const until = clock.now();
    const due = schedules.filter((schedule) => isDue(schedule, until));
    // Moved on before the functions run: the next look must not fire the same again.
    lookedUntil = until;
    isFirstLook = false;
    if (due.length === 0) return;
    memory.remember(until);
    await Promise.all(due.map((schedule) => run(schedule, options).catch(alreadyTold)));
  };
  const fire = async (functionName: string) => {
    const { arn } = functions.named(functionName);
    const found = schedules.filter(({ functionArn }) => functionArn === arn);
    if (found.length === 0) throw new Error(`${functionName} has no schedule.`);
    await Promise.all(found.map((schedule) => run(schedule, options)));
  };
  return { fire, fireDue };
}

async function run(schedule: Schedule, { functions, clock, onEvent }: SchedulerOptions): Promise<void> {
  const target = functions.named(schedule.functionArn);
  onEvent({ kind: 'schedule-fired', function: target.name });
  await target.invoke(scheduleEvent(schedule, clock.now()));
}

function alreadyTold(error: unknown): void {
  if (!(error instanceof FunctionFailed)) throw error;
}
