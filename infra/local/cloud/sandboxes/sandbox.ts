import { nextOutcome } from './next-outcome.ts';
import type { Invocation, Outcome, SandboxMessage } from './sandbox-messages.ts';
import { type ChildOptions, startChild } from './start-child.ts';

/** One child that runs one function, one invocation at a time, like one of Lambda's execution environments. */
export type Sandbox = {
  /** Never rejects and never hangs: a crash or a timeout is an outcome, after which the sandbox is no longer alive. */
  invoke(invocation: Invocation): Promise<Outcome>;
  isAlive(): boolean;
  end(): void;
};

// Lambda gives ten seconds, but its machines are not busy with other things:
// https://docs.aws.amazon.com/lambda/latest/dg/lambda-runtime-environment.html
const startMilliseconds = 30_000;

/** Starts a child with the function's unmodified bundle. Its time limit counts from when the bundle is loaded. */
export function startSandbox(options: ChildOptions): Sandbox {
  const child = startChild(options);
  const ready = nextOutcome(child, { within: startMilliseconds, read: readReady });
  const within = options.cloudFunction.timeoutSeconds * 1000;
  const invoke = async (invocation: Invocation): Promise<Outcome> => {
    const start = await ready;
    if (!start.ok) return start;
    const outcome = nextOutcome(child, { within, read: (message) => readAnswer(message, invocation.requestId) });
    child.send(invocation, (error) => error && child.kill('SIGKILL'));
    return outcome;
  };
  return { invoke, isAlive: () => child.connected && !child.killed, end: () => child.kill('SIGKILL') };
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
