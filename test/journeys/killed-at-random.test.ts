import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdirSync } from 'node:fs';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import PostalMime from 'postal-mime';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { propertyRuns } from '../support/property-runs.ts';
import { diceFrom } from '../variants/dice.ts';
import { aFolderOfMinutes } from './support/a-folder.ts';
import { processesOf } from './support/processes-of.ts';
import { twentyReaders } from './support/twenty-readers.ts';

const runner = join(import.meta.dirname, 'support/replay-until-killed.ts');
const meetings = 2;
const { seed } = propertyRuns(0);
const dice = diceFrom(seed);

/** One moment by chance in each quarter of the mails: a function's process is killed there, or the whole runner. */
const among = (from: number, until: number) =>
  dice.one(Array.from({ length: until - from }, (_, index) => from + index));
const kills = [
  { who: 'deliver-email', after: among(1, 9) },
  { who: 'runner', after: among(10, 19) },
  { who: 'deliver-email', after: among(20, 29) },
  { who: 'runner', after: among(30, 38) },
] as const;

describe(`Twenty readers wait while processes are killed at random (seed ${seed})`, () => {
  let home: string;
  let folder: string;
  let readers: string[];
  let running: ChildProcess;
  let mails: { to: string; meeting: string; key: string }[];

  beforeAll(async () => {
    home = await mkdtemp(join(tmpdir(), 'referatvagt-random-'));
    folder = await aFolderOfMinutes(meetings);
    readers = await twentyReaders(home, inject('assembly'));
    running = start();
    for (const kill of kills) await killAt(kill);
    const [status] = running.exitCode === null ? await once(running, 'exit') : [running.exitCode];
    expect(status).toBe(0);
    mails = (await mailsIn(home)).filter(({ meeting }) => meeting !== '');
  });
  afterAll(async () => {
    running?.kill('SIGKILL');
    await rm(home, { recursive: true, force: true });
    await rm(folder, { recursive: true, force: true });
  });

  const start = (): ChildProcess =>
    spawn(process.execPath, [runner, folder, home, inject('assembly')], { stdio: ['ignore', 'ignore', 'inherit'] });

  /** Mails that the mailbox has taken, the confirmations of the twenty and of the runner's own reader left out: the sender may not have heard its yes yet. */
  const taken = () =>
    readdirSync(join(home, 'mail')).filter((name) => name.endsWith('.eml')).length - readers.length - 1;

  const killAt = async ({ who, after }: (typeof kills)[number]): Promise<void> => {
    while (running.exitCode === null && taken() < after) await wait(1);
    expect(running.exitCode, 'the runner was still at work when something was killed').toBeNull();
    if (who !== 'runner') {
      const found = processesOf(running.pid ?? 0, who);
      expect(found).not.toEqual([]);
      for (const pid of found) process.kill(pid, 'SIGKILL');
      return;
    }
    running.kill('SIGKILL');
    await once(running, 'exit');
    running = start();
  };

  const copies = () => Map.groupBy(mails, ({ to, meeting }) => `${to} ${meeting}`);

  it('nobody is missed', () => {
    const expected = readers.flatMap((to) => Array.from({ length: meetings }, (_, meeting) => `${to} ${meeting}`));
    expect(expected.filter((one) => !copies().has(one))).toEqual([]);
  });

  it('what came twice came in the one window: under the same Message-ID, and no more of it than was in hand', () => {
    const doubles = [...copies().values()].filter((own) => own.length > 1);
    console.log(
      `${kills.length} kills, ${mails.length} alerts to 21 readers, ${doubles.length} of them twice (seed ${seed})`,
    );
    // A function's process holds five messages of a batch, and the runner has two of them at work.
    expect(doubles.length).toBeLessThanOrEqual(kills.length * 10);
    for (const own of doubles) expect(new Set(own.map(({ key }) => key)).size).toBe(1);
  });
});

const mailsIn = async (home: string) => {
  const names = (await readdir(join(home, 'mail'))).filter((name) => name.endsWith('.eml'));
  return Promise.all(
    names.map(async (name) => {
      const mail = await PostalMime.parse(await readFile(join(home, 'mail', name)));
      const meeting = /Tilskud (\d+)-1/.exec(mail.text ?? '')?.[1] ?? '';
      return { to: mail.to?.[0]?.address ?? '', meeting, key: mail.messageId ?? '' };
    }),
  );
};
