import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Clock } from '../clock.ts';
import type { CloudEvent } from '../cloud-event.ts';
import { type CloudFunction, isNamed } from '../plan/functions.ts';
import type { Plan } from '../plan/plan.ts';
import { type Endpoints, environmentOf } from './environment.ts';
import { makePool, type SandboxPool } from './sandbox-pool.ts';

export type FunctionsOptions = {
  home: string;
  clock: Clock;
  endpoints: Endpoints;
  onEvent: (event: CloudEvent) => void;
};

export type Functions = {
  /** By name or ARN; throws when there is none, and names those there are. */
  named(nameOrArn: string): RunningFunction;
  /** Invocations that run or wait, of all functions. */
  running(): number;
  end(): void;
};
export type RunningFunction = Pick<SandboxPool, 'invoke'> & { name: string; arn: string; atMost: number };

/** Makes every function of the plan callable. Nothing is started before the first call. */
export function makeFunctions(plan: Plan, { home, endpoints, ...rest }: FunctionsOptions): Functions {
  mkdirSync(join(home, 'logs'), { recursive: true });
  const pools = plan.functions.map((cloudFunction) => {
    const atMost = concurrencyOf(cloudFunction, plan);
    const environment = environmentOf(cloudFunction, endpoints);
    return { cloudFunction, atMost, pool: makePool({ cloudFunction, environment, home, atMost, ...rest }) };
  });
  const named = (wanted: string): RunningFunction => {
    const found = pools.find(({ cloudFunction }) => isNamed(cloudFunction, wanted));
    if (found === undefined)
      throw new Error(
        `There is no function ${wanted}; there are ${plan.functions.map(({ name }) => name).join(', ')}.`,
      );
    const { name, arn } = found.cloudFunction;
    return { name, arn, atMost: found.atMost, invoke: found.pool.invoke };
  };
  const running = () => pools.reduce((sum, { pool }) => sum + pool.running(), 0);
  const end = () => {
    for (const { pool } of pools) pool.end();
  };
  return { named, running, end };
}

// One machine has few cores: two of a function that works off a queue, four for people who wait for a page.
const atMostByQueue = 2;
const atMostByWeb = 4;

function concurrencyOf(cloudFunction: CloudFunction, { eventSources, urlFunctionArns }: Plan): number {
  const source = eventSources.find(({ functionName }) => isNamed(cloudFunction, functionName));
  const byQueue = source === undefined ? 1 : Math.min(source.maximumConcurrency ?? atMostByQueue, atMostByQueue);
  const wanted = urlFunctionArns.includes(cloudFunction.arn) ? atMostByWeb : byQueue;
  return Math.min(wanted, cloudFunction.reserved ?? wanted);
}
