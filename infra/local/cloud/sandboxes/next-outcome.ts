import type { ChildProcess } from 'node:child_process';
import type { Outcome, SandboxMessage } from './sandbox-messages.ts';

export type Reading = {
  /** Milliseconds. */
  within: number;
  /** Nothing for a message that is about something else. */
  read(message: SandboxMessage): Outcome | undefined;
};

/** The first message that reads as an outcome; or the child's end; or its killing, when it takes too long. Never rejects. */
export function nextOutcome(child: ChildProcess, { within, read }: Reading): Promise<Outcome> {
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
    const onTimeout = () => {
      child.kill('SIGKILL');
      finish(timedOut(within));
    };
    const timer = setTimeout(onTimeout, within);
    child.on('message', onMessage).once('exit', onExit).once('error', onExit);
    if (!child.connected) onExit();
  });
}

const timedOut = (within: number): Outcome => ({
  ok: false,
  reason: 'timeout',
  errorType: 'Timeout',
  message: `It took longer than ${within / 1000} s.`,
});

function crashed({ exitCode, signalCode }: ChildProcess): Outcome {
  const how = signalCode === null ? `exit code ${exitCode ?? 'unknown'}` : `signal ${signalCode}`;
  return { ok: false, reason: 'crash', errorType: 'Crash', message: `Its child ended (${how}).` };
}
