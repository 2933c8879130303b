import type { CloudEvent } from '../../local/cloud/cloud-event.ts';

/** Resolves when the program is asked to stop: Ctrl-C, or a signal from a service manager. */
export const untilStopped = (): Promise<void> =>
  new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => resolve());
  });

export const say = (line: string): void => {
  process.stdout.write(`${line}\n`);
};

/** What an operator should see of the cloud's own events: only what went wrong. */
export const sayTrouble = (event: CloudEvent): void => {
  if (event.kind === 'function-failed')
    say(`          ${event.function} failed (${event.errorType}); it is tried again. More in its log.`);
  if (event.kind === 'message-dead-lettered') say(`          a message was given up in ${event.queue}`);
  if (event.kind === 'cloud-trouble') say(`          trouble with ${event.where} (${event.errorType})`);
};
