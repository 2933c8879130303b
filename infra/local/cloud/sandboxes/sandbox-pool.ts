import { randomUUID } from 'node:crypto';
import type { Clock } from '../clock.ts';
import type { CloudEvent } from '../cloud-event.ts';
import type { CloudFunction } from '../plan/functions.ts';
import { FunctionFailed } from './function-failed.ts';
import { startSandbox } from './sandbox.ts';
import type { Outcome } from './sandbox-messages.ts';
import { makeTurns } from './turns.ts';
import { makeWarmSandboxes } from './warm-sandboxes.ts';

export type PoolOptions = {
  cloudFunction: CloudFunction;
  environment: Record<string, string>;
  home: string;
  clock: Clock;
  onEvent: (event: CloudEvent) => void;
  /** How many invocations run at once; the rest wait their turn. */
  atMost: number;
};

/** The sandboxes of one function. They start when they are needed and stay for the next invocation. */
export type SandboxPool = {
  /** Answers with the function's result; throws `FunctionFailed`. */
  invoke(event: unknown): Promise<unknown>;
  /** Invocations that run or wait. */
  running(): number;
  end(): void;
};

export function makePool(options: PoolOptions): SandboxPool {
  const { cloudFunction, clock, atMost } = options;
  const turns = makeTurns(atMost);
  const warm = makeWarmSandboxes(() => startSandbox({ ...options, offsetMilliseconds: clock.offsetMilliseconds() }));
  const run = async (event: unknown) => {
    const sandbox = warm.take();
    const offsetMilliseconds = clock.offsetMilliseconds();
    const outcome = await sandbox.invoke({ requestId: randomUUID(), event, offsetMilliseconds });
    warm.giveBack(sandbox);
    return outcome;
  };
  const invoke = async (event: unknown) => {
    const outcome = await turns.inTurn(() => told(options, () => run(event)));
    if (!outcome.ok) throw new FunctionFailed(cloudFunction.name, outcome);
    return outcome.result;
  };
  return { invoke, running: turns.count, end: warm.endAll };
}

async function told({ cloudFunction, onEvent }: PoolOptions, run: () => Promise<Outcome>): Promise<Outcome> {
  onEvent({ kind: 'function-invoked', function: cloudFunction.name });
  const startedAt = performance.now();
  const outcome = await run();
  const done = { function: cloudFunction.name, milliseconds: Math.round(performance.now() - startedAt) };
  if (outcome.ok) onEvent({ kind: 'function-finished', ...done });
  else onEvent({ kind: 'function-failed', ...done, reason: outcome.reason, errorType: outcome.errorType });
  return outcome;
}
