import { describe, expect, it } from 'vitest';
import type { Problem } from '../../../shared/sources/problem.ts';
import { aPublication } from '../../support/a-publication.ts';
import { aCapture } from './a-capture.ts';

const agenda = aPublication();

const lookThrough = async (problem: Problem) => {
  const world = aCapture();
  await world.publish(agenda);
  world.site.problem = problem;
  return world;
};

describe('a publication that cannot be read', () => {
  it('fails when the site is away, so that the queue tries again', async () => {
    const { capture, recordOf } = await lookThrough({ kind: 'unreachable', reason: 'timeout', status: 503 });
    await expect(capture(agenda)).rejects.toThrow('unreachable: timeout (HTTP 503)');
    expect(await recordOf(agenda.publicationId)).toMatchObject({ captured: null });
  });

  it.each<Problem>([
    { kind: 'gone', status: 500 },
    { kind: 'blocked', reason: 'a bot wall' },
    { kind: 'unexpected-layout', missing: 'Dagsordenpunkter' },
    { kind: 'implausible', reason: 'a date years away' },
  ])('waits for the next poll when it is $kind: no try soon can mend that', async (problem) => {
    const { capture, recordOf, latest } = await lookThrough(problem);
    await capture(agenda);
    expect(await recordOf(agenda.publicationId)).toMatchObject({ captured: null, doubted: null });
    expect(await latest()).toBeNull();
  });

  it('is captured, and told, once it can be read again', async () => {
    const { capture, site, announced } = await lookThrough({ kind: 'blocked', reason: 'a bot wall' });
    await capture(agenda);
    site.problem = null;
    await capture(agenda);
    expect(announced()).toEqual([1]);
  });
});
