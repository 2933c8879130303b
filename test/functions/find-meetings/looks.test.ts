import { describe, expect, it } from 'vitest';
import { publicationId } from '../../../shared/domain/ids.ts';
import { aListedPublication } from '../../support/a-listed-publication.ts';
import { ballerup } from '../../support/ballerup.ts';
import { aPoll } from './a-poll.ts';

const minutes = aListedPublication();
const agenda = aListedPublication({
  publicationId: publicationId('dagsorden-1'),
  stage: 'agenda',
  fingerprint: 'agenda-1',
});
const minute = 1;
const hour = 60 * minute;
const day = 24 * hour;

/** A source whose baseline is the given list, all of it captured. */
const captured = async (...listed: (typeof minutes)[]) => {
  const world = aPoll();
  world.list(listed);
  await world.poll();
  world.clock.pass(minute);
  for (const one of listed) await world.capture({ listed: one });
  world.clock.pass(9 * minute);
  return world;
};
const asked = (due: { publicationId: string; reason: string }[]) => due.map((one) => [one.publicationId, one.reason]);

describe('asking for looks', () => {
  it('asks for a publication that the list shows changed, with its new fingerprint', async () => {
    const { list, poll } = await captured(minutes);
    list([{ ...minutes, fingerprint: 'fingerprint-2' }]);
    expect(await poll({ lookAgain: false })).toMatchObject([
      { publicationId: 'referat-1', reason: 'changed', fingerprint: 'fingerprint-2' },
    ]);
  });

  it('does not ask again within the hour for what waits in the queue, and asks again after it', async () => {
    const { list, poll, clock } = aPoll();
    list([minutes]);
    await poll();
    clock.pass(59 * minute);
    expect(await poll()).toEqual([]);
    clock.pass(minute);
    expect(asked(await poll())).toEqual([['referat-1', 'first-sight']]);
  });

  it('asks at once for what changed while it waited in the queue', async () => {
    const { list, poll, clock } = aPoll();
    list([minutes]);
    await poll();
    clock.pass(10 * minute);
    list([{ ...minutes, fingerprint: 'fingerprint-2' }]);
    expect(await poll()).toMatchObject([{ fingerprint: 'fingerprint-2' }]);
  });

  it('looks again at every poll while the meeting is fresh', async () => {
    const { poll } = await captured(minutes);
    expect(asked(await poll())).toEqual([['referat-1', 'another-look']]);
  });

  it('looks again every six hours when the meeting is two weeks old', async () => {
    const { poll, clock, capture } = await captured(minutes);
    clock.pass(20 * day);
    await capture({ listed: minutes });
    clock.pass(5 * hour);
    expect(await poll()).toEqual([]);
    clock.pass(hour);
    expect(asked(await poll())).toEqual([['referat-1', 'another-look']]);
  });

  it('looks at each publication once when further looks are turned off', async () => {
    const { poll, clock } = await captured(minutes);
    clock.pass(400 * day);
    expect(await poll({ lookAgain: false })).toEqual([]);
  });

  it('lets the agenda rest once the minutes of its meeting are captured', async () => {
    const { poll } = await captured(agenda, minutes);
    expect(asked(await poll())).toEqual([['referat-1', 'another-look']]);
  });

  it('still looks at the agenda while its minutes are only listed', async () => {
    const { list, poll } = await captured(agenda);
    list([agenda, minutes]);
    expect(asked(await poll())).toEqual([
      ['dagsorden-1', 'another-look'],
      ['referat-1', 'new'],
    ]);
  });

  it('still looks at the agenda while only a supplementary agenda has its minutes', async () => {
    const { poll } = await captured(agenda, { ...minutes, supplementary: true });
    expect(asked(await poll())).toContainEqual(['dagsorden-1', 'another-look']);
  });

  it('looks at an agenda that was changed after its minutes', async () => {
    const { list, poll } = await captured(agenda, minutes);
    list([{ ...agenda, fingerprint: 'agenda-2' }, minutes]);
    expect(asked(await poll())).toContainEqual(['dagsorden-1', 'changed']);
  });

  it('keeps what the list no longer shows: absence is not deletion', async () => {
    const { list, poll, records } = await captured(agenda, minutes);
    list([minutes]);
    await poll();
    list([minutes]);
    await poll();
    expect(await records.get(ballerup, agenda.publicationId)).toMatchObject({ listed: agenda });
  });
});
