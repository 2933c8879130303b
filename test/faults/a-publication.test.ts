import { beforeAll, describe, expect, it } from 'vitest';
import { timeout } from './system/choose-faults.ts';
import { withEachFault } from './system/each-fault.ts';
import { findPoints, type Points, run } from './system/run.ts';
import { publication } from './system/stories.ts';

describe('minutes come out that concern a hundred readers', () => {
  let points: Points;
  beforeAll(async () => {
    points = await findPoints(publication);
  });

  it('everybody hears of them once when nothing fails, and nothing is left half done', async () => {
    const verdict = await run(publication, { awaited: points.awaited });
    expect(verdict).toEqual({ met: 0, missed: [], tooOften: [], doubles: 0, left: [] });
  });

  it('everybody hears of them once when every queue message is brought three times', async () => {
    const verdict = await run(publication, { awaited: points.awaited, copies: 3 });
    expect(verdict).toMatchObject({ missed: [], tooOften: [], doubles: 0, left: [] });
  });

  it('a change makes the same calls at every run, so that a fault can be found again', async () => {
    // Mails of one batch sign their links on threads of their own: which of them is first is for the machine to say.
    expect((await findPoints(publication)).calls.toSorted()).toEqual(points.calls.toSorted());
  });

  it('every function between the change and its delivery can fail, and at more than one step', () => {
    const steps = new Set(points.calls.map((call) => call.split('#')[0] ?? ''));
    const functions = Map.groupBy(steps, (step) => step.split(' ')[0]);
    expect([...functions.keys()].sort()).toEqual([
      'capture-revision',
      'deliver-email',
      'deliver-slack',
      'find-meetings',
      'raise-alerts',
      'send-digests',
      'watch-over',
    ]);
    for (const [, own] of functions) expect(own.length).toBeGreaterThan(3);
  });

  it('nobody is missed, and nobody is told twice but in the one window, wherever it fails or is killed', {
    timeout,
  }, async () => {
    expect(await withEachFault(publication, { ways: 1 })).toEqual([]);
  });
});
