import { beforeAll, describe, expect, it } from 'vitest';
import { aSystem } from './system/a-system.ts';
import { timeout } from './system/choose-faults.ts';
import { recover, rounds } from './system/recover.ts';
import { findPoints } from './system/run.ts';
import { publication } from './system/stories.ts';
import { verdictOn } from './system/verdict.ts';

const fedByQueues = /^(capture-revision|raise-alerts|deliver-email|deliver-slack) /;
/** More than anything is called in the hour, however the functions share it out. */
const each = Array.from({ length: 1_000 }, (_, index) => index + 1);

/** For more than an hour the step kills its process each time: that is five tries of every message. Then it is mended. */
const brokenFor = async (step: string, awaited: Set<string>) => {
  const faults = each.map((number) => ({ at: `${step}#${number}`, how: 'killed-before' as const }));
  const system = await aSystem({ awaited, faults });
  await publication.begin(system);
  const before = system.taken.length;
  system.probe.arm();
  await publication.tell(system);
  await rounds(system, 13);
  const dead = Object.values(system.queues).reduce((sum, queue) => sum + queue.dead.length, 0);
  system.probe.mend();
  await recover(system);
  return { ...(await verdictOn(system, { says: publication.says, before })), dead };
};

describe('a function that dies at every try, until its queue gives the messages up', () => {
  let steps: string[];
  let awaited: Set<string>;
  beforeAll(async () => {
    const points = await findPoints(publication);
    awaited = points.awaited;
    steps = [...new Set(points.calls.map((call) => call.split('#')[0] ?? ''))].filter((step) => fedByQueues.test(step));
  });

  it('misses nobody once it is mended, whichever step it was, and waits for no operator', { timeout }, async () => {
    const complaints: string[] = [];
    let dead = 0;
    for (const step of steps) {
      const verdict = await brokenFor(step, awaited);
      dead += verdict.dead;
      const left = verdict.left.filter((one) => !one.startsWith('dead in '));
      if (verdict.missed.length + verdict.tooOften.length + left.length > 0)
        complaints.push(`${step}: ${JSON.stringify({ ...verdict, left })}`.slice(0, 300));
    }
    console.log(`${steps.length} steps broken for an hour: ${dead} messages given up`);
    expect(dead).toBeGreaterThan(steps.length);
    expect(complaints).toEqual([]);
  });
});
