import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readFileSync } from 'node:fs';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import PostalMime from 'postal-mime';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { aFolderOfMinutes } from './support/a-folder.ts';

const meetings = 12;
const runner = join(import.meta.dirname, 'support/replay-until-killed.ts');

/** Where the runner is killed: as soon as that function has written its n-th line of that kind. */
const kills = [
  { function: 'capture-revision', line: 'revision.added', times: 2 },
  { function: 'raise-alerts', line: 'alert.raised', times: 5 },
  { function: 'deliver-email', line: 'delivery.settled', times: 8 },
  { function: 'capture-revision', line: 'revision.added', times: 10 },
] as const;

describe('The runner is killed in mid-replay, again and again', () => {
  let home: string;
  let folder: string;
  let mails: { subject: string | undefined; key: string | undefined }[];
  let summary: { meetings: number; items: number };

  beforeAll(async () => {
    home = await mkdtemp(join(tmpdir(), 'referatvagt-killed-'));
    folder = await aFolderOfMinutes(meetings);
    for (const kill of kills) await runUntil(kill);
    summary = JSON.parse(await runToTheEnd());
    mails = (await mailsIn(home)).filter(({ subject }) => !subject?.startsWith('Bekræft'));
  });
  afterAll(async () => {
    await rm(home, { recursive: true, force: true });
    await rm(folder, { recursive: true, force: true });
  });

  const start = (): ChildProcess =>
    spawn(process.execPath, [runner, folder, home, inject('assembly')], { stdio: ['ignore', 'pipe', 'inherit'] });

  const runUntil = async ({ function: name, line, times }: (typeof kills)[number]) => {
    const running = start();
    const log = join(home, 'logs', `${name}.log`);
    const written = () => (existsSync(log) ? readFileSync(log, 'utf8').split(line).length - 1 : 0);
    while (running.exitCode === null && written() < times) await wait(1);
    expect(running.exitCode, 'the runner was still at work when it was killed').toBeNull();
    running.kill('SIGKILL');
    await once(running, 'exit');
  };

  const runToTheEnd = async (): Promise<string> => {
    const running = start();
    let said = '';
    running.stdout?.on('data', (chunk: Buffer) => {
      said += chunk.toString();
    });
    const [status] = await once(running, 'exit');
    expect(status).toBe(0);
    return said;
  };

  it('every meeting is read in the end', () => {
    expect(summary).toMatchObject({ meetings, items: 2 * meetings });
  });

  it('every alert was sent: nobody is missed', () => {
    const told = mails.flatMap(({ subject }) => /Tilskud (\d+)-1/.exec(subject ?? '')?.[1] ?? []);
    expect(new Set(told)).toEqual(new Set(Array.from({ length: meetings }, (_, week) => String(week))));
  });

  it('every alert was sent once', () => {
    expect(mails.map(({ key }) => key)).toHaveLength(meetings);
    expect(new Set(mails.map(({ key }) => key)).size).toBe(meetings);
  });
});

const mailsIn = async (home: string) => {
  const names = (await readdir(join(home, 'mail'))).filter((name) => name.endsWith('.eml'));
  return Promise.all(
    names.map(async (name) => {
      const { subject, messageId } = await PostalMime.parse(await readFile(join(home, 'mail', name)));
      return { subject, key: messageId };
    }),
  );
};
