import { describe, expect, it } from 'vitest';
import { publicationId } from '../../../shared/domain/ids.ts';
import { aPublication } from '../../support/a-publication.ts';
import { aWatch, kindsIn, shown } from '../../support/a-watch.ts';

const agenda = aPublication({ publicationId: publicationId('dagsorden-1') });
const tuesday = agenda.startsAt;
const thursday = '2026-04-16T06:00:00.000Z';
const moved = { ...agenda, startsAt: thursday };
const onTuesday = 'ballerup.uddannelses-erhvervs-og-beskaeftigelsesudvalget.20260414T0600';

/** The agenda was captured, and ten minutes later the list shows the meeting two days later. */
const thatMoved = async () => {
  const world = await aWatch();
  world.shows(shown(agenda));
  await world.look();
  world.clock.pass(10);
  world.shows(shown(moved));
  return world;
};

describe('a meeting that is moved', () => {
  it('is told as moved, once, and stays one meeting', async () => {
    const { look, clock, meetings } = await thatMoved();
    expect(await look()).toMatchObject([
      {
        meetingId: onTuesday,
        changes: [{ kind: 'meeting-moved', before: { startsAt: tuesday }, after: { startsAt: thursday } }],
      },
    ]);
    clock.pass(10);
    expect(await look()).toEqual([]);
    expect(await meetings()).toEqual([onTuesday]);
  });

  it('has the minutes that come under its new hour', async () => {
    const { look, clock, shows, meetings } = await thatMoved();
    await look();
    clock.pass(10);
    const minutes = aPublication({ publicationId: publicationId('referat-1'), stage: 'minutes', startsAt: thursday });
    shows(shown(moved), shown(minutes));
    expect(await look()).toMatchObject([{ meetingId: onTuesday, changes: [{ kind: 'minutes-published' }] }]);
    expect(await meetings()).toEqual([onTuesday]);
  });

  it('is not mixed up with another meeting that is put at its old hour', async () => {
    const { look, clock, shows, meetings } = await thatMoved();
    await look();
    clock.pass(10);
    const another = aPublication({ publicationId: publicationId('dagsorden-2'), items: [] });
    shows(shown(moved), shown(another));
    const told = await look();
    expect(told.map(({ meetingId }) => meetingId)).toEqual([`${onTuesday}-2`]);
    expect(kindsIn(told)).not.toContain('meeting-moved');
    expect(await meetings()).toEqual([onTuesday, `${onTuesday}-2`]);
  });

  it('is not mixed up with another meeting that is put at its old hour in the same list', async () => {
    const { look, shows, meetings } = await thatMoved();
    const another = aPublication({ publicationId: publicationId('dagsorden-2') });
    shows(shown(another), shown(moved));
    await look();
    expect(await meetings()).toEqual([onTuesday, `${onTuesday}-2`]);
  });
});
