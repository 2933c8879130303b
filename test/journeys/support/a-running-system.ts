import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inject } from 'vitest';
import { adjustableClock } from '../../../infra/local/cloud/clock.ts';
import { freePort } from '../../../infra/local/cloud/free-port.ts';
import { startSite } from '../../../infra/local/site/start-site.ts';
import type { Story } from '../../../infra/local/site/story.ts';
import { settlePatiently } from '../../../infra/local/system/settle-patiently.ts';
import { startSystem } from '../../../infra/local/system/start-system.ts';

const patienceMilliseconds = 20_000;

/** What the functions have logged as failed, to be read where a journey had to be patient. */
const whatFailed = async (home: string): Promise<string> => {
  const names = await readdir(join(home, 'logs'));
  const logs = await Promise.all(names.map((name) => readFile(join(home, 'logs', name), 'utf8')));
  return logs
    .flatMap((text) => text.split('\n'))
    .filter((line) => line !== '' && !line.includes('"level":"INFO"'))
    .slice(-40)
    .join('\n');
};

/** Everything, running, on ports and in a folder of its own, with a site that tells the story when asked to. */
export async function aRunningSystem(story: Story, { start = '2026-04-07T08:00:00Z', source = 'ballerup' } = {}) {
  const home = await mkdtemp(join(tmpdir(), 'referatvagt-journey-'));
  const site = await startSite({ home, port: 0, story });
  const clock = adjustableClock({ start: new Date(start) });
  const system = await startSystem({
    assembly: inject('assembly'),
    home,
    clock,
    ports: { web: (await freePort(0)).port, mailbox: 0, slack: 0 },
    sources: `${source}@${site.url}`,
    schedules: 'off',
  });
  const look = async () => {
    await system.cloud.invoke('find-meetings', {});
    // A call that fails on a busy machine comes again, as it does on any: its queue's time is let pass.
    const startedAt = performance.now();
    await settlePatiently(system.cloud, clock, { patienceMilliseconds }).finally(async () => {
      if (performance.now() - startedAt > patienceMilliseconds) console.log(await whatFailed(home));
    });
  };
  /** The story's next step comes out, and ten minutes later the system looks. */
  const publishNext = async () => {
    const step = await site.publishNext();
    if (step === null) throw new Error('The story is over.');
    clock.set(new Date(Date.parse(step.at) + 10 * 60_000));
    await look();
  };
  const stop = async () => {
    await system.stop();
    await site.stop();
    await rm(home, { recursive: true, force: true });
  };
  return { ...system, home, site, clock, look, publishNext, stop };
}
export type RunningSystem = Awaited<ReturnType<typeof aRunningSystem>>;
