import type { Cloud } from '../../local/cloud/cloud.ts';
import type { SavedClock } from '../../local/system/saved-clock.ts';
import { say } from './until-stopped.ts';

type Running = { cloud: Pick<Cloud, 'runDueSchedules'>; clock: Pick<SavedClock, 'keep'> };

const everyMilliseconds = 5_000;

/**
 * Runs what is due by itself while the story stands still: its clock goes on at the real pace, and is neither moved nor
 * lost. Returns how to stop it; that resolves when nothing runs any more, so that the next step has the time to itself.
 */
export function keepRunning({ cloud, clock }: Running, every = everyMilliseconds): () => Promise<void> {
  let looking = Promise.resolve();
  const look = async () => {
    clock.keep();
    await cloud.runDueSchedules();
  };
  const trouble = (fault: unknown) =>
    say(`          trouble with the schedules (${fault instanceof Error ? fault.name : 'unknown'})`);
  const timer = setInterval(() => {
    looking = looking.then(look).catch(trouble);
  }, every);
  return () => {
    clearInterval(timer);
    return looking;
  };
}
