import { describe, expect, it } from 'vitest';
import type { Problem } from '../../../shared/sources/problem.ts';
import { aPublication } from '../../support/a-publication.ts';
import { aPublicationRecord } from '../../support/a-publication-record.ts';
import { ballerup } from '../../support/ballerup.ts';
import { aCapture } from './a-capture.ts';

const agenda = aPublication();
const record = aPublicationRecord();
const busy: Problem = { kind: 'unreachable', reason: 'busy', status: 429, retryAfterSeconds: 1800 };

/** A publication that waits in the queue, at a site that has a problem. */
const queuedAt = async (problem: Problem) => {
  const world = aCapture();
  await world.publish(agenda);
  await world.records.markQueued(record, world.clock.now().toISOString());
  world.site.problem = problem;
  return world;
};

describe('a site that says when to come again', () => {
  it('is left alone until then, without holding the queue, and the look is asked for again', async () => {
    const { capture, states, recordOf } = await queuedAt(busy);
    await capture(agenda);
    expect(await states.restsUntil(ballerup)).toBe('2026-04-15T09:30:00.000Z');
    expect(await recordOf(agenda.publicationId)).toMatchObject({ queued: null, captured: null });
  });

  it('is not asked for the rest of the queue either', async () => {
    const { capture, site, latest, clock, recordOf } = await queuedAt(busy);
    await capture(agenda);
    site.problem = null;
    clock.pass(29);
    await capture(agenda);
    expect(await latest()).toBeNull();
    expect(await recordOf(agenda.publicationId)).toMatchObject({ queued: null });
    clock.pass(1);
    await capture(agenda);
    expect(await latest()).toMatchObject({ number: 1 });
  });
});

describe('a publication that the site has an error with', () => {
  const error: Problem = { kind: 'unreachable', reason: 'the site has an error', status: 500 };

  it('is asked for by the next poll while the list shows it, without holding the queue', async () => {
    const { capture, recordOf } = await queuedAt(error);
    await capture(agenda);
    expect(await recordOf(agenda.publicationId)).toMatchObject({ queued: null, gone: null });
  });

  it('is gone when the list no longer shows it', async () => {
    const { capture, recordOf, records } = await queuedAt(error);
    await records.markUnlisted(record, '2026-04-15T08:50:00.000Z');
    await capture(agenda);
    expect(await recordOf(agenda.publicationId)).toMatchObject({
      gone: { fingerprint: 'fingerprint-1', at: '2026-04-15T09:00:00.000Z' },
    });
  });

  it('is gone when the site says so', async () => {
    const { capture, recordOf } = await queuedAt({ kind: 'gone', status: 404 });
    await capture(agenda);
    expect(await recordOf(agenda.publicationId)).toMatchObject({ gone: { fingerprint: 'fingerprint-1' } });
  });
});
