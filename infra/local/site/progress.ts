import { writeDurably } from '../endpoints/serving/durable-file.ts';
import { readTextIfThere } from '../endpoints/serving/json-files.ts';
import type { Step, Story } from './story.ts';

export type Progress = {
  /** The steps taken so far. */
  taken(): readonly Step[];
  upcoming(): Step | null;
  /** Takes the next step, kept on disk before anyone sees it; null at the end of the story. */
  advance(): Promise<Step | null>;
};

/** How far a story has come, kept in a file. A file that cannot be read is a fault: starting over would repeat everything. */
export async function progressOf({ steps }: Story, path: string): Promise<Progress> {
  let count = countIn(await readTextIfThere(path));
  let turn: Promise<Step | null> = Promise.resolve(null);
  const step = async () => {
    const next = steps[count];
    if (next === undefined) return null;
    await writeDurably(path, `${JSON.stringify({ published: count + 1 })}\n`);
    count += 1;
    return next;
  };
  return {
    taken: () => steps.slice(0, count),
    upcoming: () => steps[count] ?? null,
    // One at a time, and after a step that failed as well as after one that went well.
    advance: () => {
      turn = turn.then(step, step);
      return turn;
    },
  };
}

function countIn(text: string | undefined): number {
  if (text === undefined) return 0;
  const { published }: { published?: unknown } = JSON.parse(text);
  if (typeof published !== 'number' || !Number.isInteger(published) || published < 0) {
    throw new Error('The replay site cannot read how far its story has come; delete its progress file to start over.');
  }
  return published;
}
