import { describe, expect, it } from 'vitest';
import { publicationId } from '../../../shared/domain/ids.ts';
import { aListedPublication } from '../../support/a-listed-publication.ts';
import { ballerup } from '../../support/ballerup.ts';
import { aPoll } from './a-poll.ts';

const minutes = aListedPublication();
const others = ['a', 'b', 'c'].map((name) => aListedPublication({ publicationId: publicationId(`referat-${name}`) }));

describe('a source that says when to come again', () => {
  it('is left alone until then', async () => {
    const { list, poll, states, clock } = aPoll();
    list({ kind: 'unreachable', reason: 'busy', status: 503, retryAfterSeconds: 1200 });
    await poll();
    expect(await states.restsUntil(ballerup)).toBe('2026-04-15T09:20:00.000Z');
    list([minutes]);
    clock.pass(19);
    expect(await poll()).toEqual([]);
    expect(await states.get(ballerup)).toMatchObject({ lastReadAt: null });
    clock.pass(1);
    expect(await poll()).toHaveLength(1);
  });

  it('is left alone too when a publication of it was told to wait', async () => {
    const { list, poll, states, clock } = aPoll();
    list([minutes]);
    await states.letRest(ballerup, '2026-04-15T10:00:00.000Z');
    expect(await poll()).toEqual([]);
    clock.pass(60);
    expect(await poll()).toHaveLength(1);
  });
});

describe('a publication that the list no longer shows', () => {
  const thenUnlisted = async () => {
    const world = aPoll();
    world.list([minutes, ...others]);
    await world.poll();
    world.clock.pass(60);
    world.list(others);
    return world;
  };

  it('is noted as such, and not asked for', async () => {
    const { poll, records, clock } = await thenUnlisted();
    expect((await poll()).map((due) => due.publicationId)).not.toContain(minutes.publicationId);
    const at = clock.now().toISOString();
    expect(await records.get(ballerup, minutes.publicationId)).toMatchObject({ unlistedAt: at });
    clock.pass(10);
    await poll();
    expect(await records.get(ballerup, minutes.publicationId)).toMatchObject({ unlistedAt: at });
  });

  it('is asked for when it is shown again, also when it was gone', async () => {
    const { list, poll, records, clock } = await thenUnlisted();
    await poll();
    const record = await records.get(ballerup, minutes.publicationId);
    if (record !== null) await records.markGone(record, clock.now().toISOString());
    clock.pass(10);
    list([minutes, ...others]);
    expect((await poll()).map((due) => due.publicationId)).toContain(minutes.publicationId);
    expect(await records.get(ballerup, minutes.publicationId)).toMatchObject({ unlistedAt: null, gone: null });
  });
});

describe('a publication that is gone though the list shows it', () => {
  const gone = async () => {
    const world = aPoll();
    world.list([minutes]);
    await world.poll();
    const record = await world.records.get(ballerup, minutes.publicationId);
    if (record !== null) await world.records.markGone(record, world.clock.now().toISOString());
    return world;
  };

  it('is asked for again after a day', async () => {
    const { poll, clock } = await gone();
    clock.pass(24 * 60 - 1);
    expect(await poll()).toEqual([]);
    clock.pass(1);
    expect(await poll()).toHaveLength(1);
  });

  it('is asked for at once when the list shows it changed', async () => {
    const { list, poll, clock } = await gone();
    clock.pass(10);
    list([{ ...minutes, fingerprint: 'fingerprint-2' }]);
    expect(await poll()).toHaveLength(1);
  });
});
