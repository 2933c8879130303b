import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';

const kept = z.object({ lookedUntil: z.iso.datetime() });

/** Until when the schedules have been looked at, kept over restarts: what was due in between is caught up once. */
export type ScheduleMemory = { recall(): Date | null; remember(lookedUntil: Date): void };

export function scheduleMemory(home: string): ScheduleMemory {
  const file = join(home, 'schedules.json');
  const recall = () => {
    if (!existsSync(file)) return null;
    return new Date(kept.parse(JSON.parse(readFileSync(file, 'utf8'))).lookedUntil);
  };
  const remember = (lookedUntil: Date) => {
    // Replaced in one step, so that a crash leaves either the old or the new.
    writeFileSync(`${file}.new`, JSON.stringify({ lookedUntil: lookedUntil.toISOString() }));
    renameSync(`${file}.new`, file);
  };
  return { recall, remember };
}
