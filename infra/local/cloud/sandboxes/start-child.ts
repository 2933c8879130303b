import { type ChildProcess, fork } from 'node:child_process';
import { closeSync, openSync } from 'node:fs';
import { join } from 'node:path';
import type { CloudFunction } from '../plan/functions.ts';
import type { SandboxBirth } from './sandbox-messages.ts';

export type ChildOptions = {
  cloudFunction: CloudFunction;
  environment: Record<string, string>;
  home: string;
  offsetMilliseconds: number;
};

/** Starts the child of a sandbox with the function's memory limit and environment; what it prints goes to `<home>/logs`. */
export function startChild({ cloudFunction, environment, home, offsetMilliseconds }: ChildOptions): ChildProcess {
  const birth: SandboxBirth = {
    folder: cloudFunction.folder,
    handler: cloudFunction.handler,
    functionName: cloudFunction.name,
    arn: cloudFunction.arn,
    memoryMegabytes: cloudFunction.memoryMegabytes,
    timeoutMilliseconds: cloudFunction.timeoutSeconds * 1000,
    offsetMilliseconds,
  };
  const log = openSync(join(home, 'logs', `${cloudFunction.name}.log`), 'a');
  const child = fork(new URL('./host/sandbox-host.ts', import.meta.url), [JSON.stringify(birth)], {
    execArgv: [`--max-old-space-size=${cloudFunction.memoryMegabytes}`],
    env: { ...environment, NODE_COMPILE_CACHE: join(home, 'compile-cache') },
    stdio: ['ignore', log, log, 'ipc'],
    // In a group of its own, a Ctrl-C at the terminal reaches only us, and running work may finish.
    detached: true,
  });
  closeSync(log);
  return child;
}
