import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { keepRunning } from '../../infra/cli/start-command/keep-running.ts';
import { ballerupStory } from '../../infra/local/site/ballerup/ballerup-story.ts';
import { aConfirmedReader, alertsTo } from './support/a-reader.ts';
import { aRunningSystem, type RunningSystem } from './support/a-running-system.ts';

const { steps } = ballerupStory();
const agendaThenMinutes = {
  name: 'agenda-then-minutes',
  steps: [steps[0], steps[2]].filter((step) => step !== undefined),
};
const reader = 'borger@example.org';
const minute = 60_000;
const program = join(import.meta.dirname, '../../infra/cli/referatvagt.mjs');

describe('An operator puts the brake on', () => {
  let system: RunningSystem;
  const referatvagt = async (...args: string[]) => {
    const env = { ...process.env, REFERATVAGT_HOME: system.home };
    return (await promisify(execFile)(process.execPath, [program, ...args], { env })).stdout;
  };
  const told = async () => ({
    mails: (await alertsTo(system, reader)).length,
    messages: system.slack.messages().length,
  });
  /** Time goes by as it does while nobody takes a step: nothing but what runs by itself happens. */
  const standStill = async (milliseconds: number) => {
    const looked = Promise.withResolvers<void>();
    system.clock.advance(milliseconds);
    const stop = keepRunning({ cloud: system.cloud, clock: { keep: looked.resolve } }, 20);
    await looked.promise;
    await stop();
    await system.cloud.settle();
  };

  beforeAll(async () => {
    system = await aRunningSystem(agendaThenMinutes);
    await system.look();
    await aConfirmedReader(system, { ord: 'radikalisering' }, reader);
    await system.publishNext();
    await referatvagt('brake', 'on');
  });
  afterAll(() => system.stop());

  it('and nothing is sent of what comes out, though it is raised', async () => {
    const before = await told();
    await system.publishNext();
    await standStill(5 * minute);
    expect(await told()).toEqual(before);
  });

  it('and nothing lies in the queues, which forget a message after four days', async () => {
    for (const name of ['deliver-email', 'deliver-slack'])
      expect(system.cloud.queueCounts(name)).toMatchObject({ waiting: 0, delayed: 0, inFlight: 0 });
  });

  it('and takes it off a week later: everybody is told, once', async () => {
    await standStill(7 * 24 * 60 * minute);
    const before = await told();
    expect(await referatvagt('brake', 'off')).toContain('within five minutes');
    await standStill(5 * minute);
    const after = await told();
    expect(after.mails).toBe(before.mails + 1);
    expect(after.messages).toBeGreaterThan(before.messages);
    await standStill(2 * 60 * minute);
    expect(await told()).toEqual(after);
  });
});
