import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { SingleBar } from 'cli-progress';
import { CommandFailed, WrongUsage } from '../command-failed.ts';
import { type ReplaySummary, replay } from './replay.ts';
import { sourceOfFolder } from './source-of-folder.ts';

export type ReplayArguments = { folder: string; source: string | undefined; json: boolean };

/** `referatvagt replay <folder>`: prints what reading the folder's publications, one after another, came to. */
export async function replayCommand({ folder, source, json }: ReplayArguments): Promise<void> {
  await mustBeFolder(folder);
  const found = source ?? (await sourceOfFolder(folder));
  if (found === null)
    throw new WrongUsage(
      `cannot tell whose publications lie in ${folder}; say it with --source, for example --source greve`,
    );
  const summary = await inHome(async (home) => {
    const bar = progressBar();
    try {
      return await replay({ folder, source: found, home, onProgress: bar.show });
    } finally {
      bar.stop();
    }
  });
  process.stdout.write(json ? `${JSON.stringify(summary)}\n` : summaryInWords(summary));
}

/** With `REFERATVAGT_HOME` the database stays, so that a second replay is a second look; without, it goes when we are done. */
async function inHome<Value>(work: (home: string) => Promise<Value>): Promise<Value> {
  const kept = process.env.REFERATVAGT_HOME;
  if (kept !== undefined && kept !== '') return work(kept);
  const home = await mkdtemp(join(tmpdir(), 'referatvagt-replay-'));
  try {
    return await work(home);
  } finally {
    await rm(home, { recursive: true, force: true });
  }
}

async function mustBeFolder(folder: string): Promise<void> {
  try {
    const names = await readdir(folder);
    if (!names.some((name) => name.endsWith('.json')))
      throw new CommandFailed(`${folder}: no publications (.json) in this folder`);
  } catch (fault) {
    if (fault instanceof CommandFailed) throw fault;
    throw new CommandFailed(`${folder}: not a folder that can be read`, { cause: fault });
  }
}

/** On stderr, so that stdout is the summary alone. */
function progressBar() {
  const bar = new SingleBar({
    format: 'replay {bar} {value}/{total} publications',
    stream: process.stderr,
    hideCursor: true,
    noTTYOutput: true,
    notTTYSchedule: 10_000,
  });
  let started = false;
  return {
    show: (done: number, of: number) => {
      if (!started) bar.start(of, done);
      started = true;
      bar.update(done);
    },
    stop: () => bar.stop(),
  };
}

function summaryInWords({ meetings, items, changes, postponements, alerts }: ReplaySummary): string {
  const kinds = Object.entries(changes).sort(([, left], [, right]) => right - left);
  return [
    `${meetings} meetings with ${items} items; ${postponements} put off or sent back in the register; ${alerts} alerts`,
    ...(kinds.length === 0
      ? ['nothing has changed']
      : kinds.map(([kind, count]) => `${String(count).padStart(6)}  ${kind}`)),
    '',
  ].join('\n');
}
