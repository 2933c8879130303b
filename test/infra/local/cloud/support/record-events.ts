import type { CloudEvent } from '../../../../../infra/local/cloud/cloud-event.ts';
import type { RunningCloud } from './run-cloud.ts';

/** Keeps what a cloud tells, and lets a test wait for it. */
export function recordEvents(): Pick<RunningCloud, 'events' | 'heard'> & { onEvent(event: CloudEvent): void } {
  const events: CloudEvent[] = [];
  const waiting = new Set<() => void>();
  const onEvent = (event: CloudEvent) => {
    events.push(event);
    for (const look of waiting) look();
  };
  const heard: RunningCloud['heard'] = (kind) =>
    new Promise((resolve) => {
      const look = () => {
        const found = events.find((event) => event.kind === kind);
        if (found === undefined) return;
        waiting.delete(look);
        resolve(found as Extract<CloudEvent, { kind: typeof kind }>);
      };
      waiting.add(look);
      look();
    });
  return { events, onEvent, heard };
}
