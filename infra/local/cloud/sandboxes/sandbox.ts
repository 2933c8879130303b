import { type ChildProcess, fork } from 'node:child_process';
import { closeSync, openSync } from 'node:fs';
import { join } from 'node:path';
import type { CloudFunction } from '../plan/functions.ts';
import type { Invocation, Outcome, SandboxBirth, SandboxMessage } from './sandbox-messages.ts';

/** One child that runs one function, one invocation at a time, like one of Lambda's execution environments. */
export type Sandbox = {
  /** Never rejects and never hangs: a crash or a timeout is an outcome, after which the sandbox is no longer alive. */
  invoke(invocation: Invocation): Promise<Outcome>;
  isAlive(): boolean;
  end(): void;
};

export type SandboxOptions = {
  cloudFunction: CloudFunction;
  environment: Record<string, string>;
  home: string;
  offsetMilliseconds: number;
};

// Lambda gives ten seconds: https://docs.aws.amazon.com/lambda/latest/dg/lambda-runtime-environment.html
const startMilliseconds = 10_000;

/** Starts a child with the function's bundle, memory limit and environment; what it prints goes to `<home>/logs`. */
export function startSandbox(options: SandboxOptions): Sandbox {
  const { cloudFunction } = options;
  const child = startChild(options);
  const ready = nextOutcome(child, { within: startMilliseconds, read: readReady });
  const invoke = async (invocation: Invocation): Promise<Outcome> => {
    const start = await ready;
    if (!start.ok) return start;
    const within = cloudFunction.timeoutSeconds * 1000;
    const outcome = nextOutcome(child, { within, read: (message) => readAnswer(message, invocation.requestId) });
    child.send(invocation, (error) => error && child.kill('SIGKILL'));
    return outcome;
  };
  return { invoke, isAlive: () => child.connected && !child.killed, end: () => child.kill('SIGKILL') };
}

function startChild({ cloudFunction, environment, home, offsetMilliseconds }: SandboxOptions): ChildProcess {
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
  const child = fork(join(import.meta.dirname, 'host', 'sandbox-host.ts'), [JSON.stringify(birth)], {
    execArgv: [`--max-old-space-size=${cloudFunction.memoryMegabytes}`],
    env: { ...environment, NODE_COMPILE_CACHE: join(home, 'compile-cache') },
    stdio: ['ignore', log, log, 'ipc'],
    // In a group of its own, a Ctrl-C at the terminal reaches only us, and running work may finish.
    detached: true,
  });
  closeSync(log);
  return child;
}

type Reading = { within: number; read(message: SandboxMessage): Outcome | undefined };

/** The first message that reads as an outcome; or the child's end, or its killing when it takes too long. */
function nextOutcome(child: ChildProcess, { within, read }: Reading): Promise<Outcome> {
  return new Promise((resolve) => {
    const finish = (outcome: Outcome) => {
      clearTimeout(timer);
      child.off('message', onMessage).off('exit', onExit).off('error', onExit);
      resolve(outcome);
    };
    const onMessage = (message: SandboxMessage) => {
      const outcome = read(message);
      if (outcome !== undefined) finish(outcome);
    };
    const onExit = () => finish(crashed(child));
    const timer = setTimeout(() => {
      child.kill('SIGKILL');
      finish({
        ok: false,
        reason: 'timeout',
        errorType: 'Timeout',
        message: `It took longer than ${within / 1000} s.`,
      });
    }, within);
    child.on('message', onMessage).once('exit', onExit).once('error', onExit);
    if (!child.connected) onExit();
  });
}

function readReady(message: SandboxMessage): Outcome | undefined {
  if (message.kind === 'ready') return { ok: true, result: null };
  if (message.kind !== 'broken') return undefined;
  return { ok: false, reason: 'error', errorType: message.errorType, message: message.message };
}

function readAnswer(message: SandboxMessage, requestId: string): Outcome | undefined {
  if (message.kind !== 'answer' || message.requestId !== requestId) return undefined;
  if (message.ok) return { ok: true, result: message.result };
  return { ok: false, reason: 'error', errorType: message.errorType, message: message.message };
}

function crashed({ exitCode, signalCode }: ChildProcess): Outcome {
  const how = signalCode === null ? `exit code ${exitCode ?? 'unknown'}` : `signal ${signalCode}`;
  return { ok: false, reason: 'crash', errorType: 'Crash', message: `Its child ended (${how}).` };
}
