import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { type AdjustableClock, adjustableClock } from '../cloud/clock.ts';

export type SavedClock = AdjustableClock & {
  /** Remembers how far time has come by itself. */
  keep(): void;
};

/** A clock that goes on after a restart where it was set last: the local world's time never runs back. */
export function savedClock(path: string, { start }: { start: Date }): SavedClock {
  const saved = savedTime(path);
  const clock = adjustableClock({ start: saved !== null && saved > start ? saved : start });
  const save = () => {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, `${JSON.stringify({ time: clock.now().toISOString() })}\n`);
  };
  save();
  return {
    ...clock,
    keep: save,
    set: (date) => {
      clock.set(date);
      save();
    },
    advance: (milliseconds) => {
      clock.advance(milliseconds);
      save();
    },
  };
}

function savedTime(path: string): Date | null {
  try {
    const { time }: { time?: unknown } = JSON.parse(readFileSync(path, 'utf8'));
    return typeof time === 'string' ? new Date(time) : null;
  } catch (fault) {
    if (fault instanceof Error && 'code' in fault && fault.code === 'ENOENT') return null;
    throw new Error(`The saved time in ${path} cannot be read; delete the file to start from the beginning.`, {
      cause: fault,
    });
  }
}
