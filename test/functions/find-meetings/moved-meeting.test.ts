import { describe, expect, it } from 'vitest';
import { publicationId } from '../../../shared/domain/ids.ts';
import { aListedPublication } from '../../support/a-listed-publication.ts';
import { aPoll } from './a-poll.ts';

const agenda = aListedPublication({ publicationId: publicationId('dagsorden-1'), stage: 'agenda' });
const thursday = { startsAt: '2026-04-16T06:00:00.000Z', fingerprint: 'fingerprint-2' };
const first = 'ballerup.uddannelses-erhvervs-og-beskaeftigelsesudvalget.20260414T0600';

describe('a meeting that is moved', () => {
  it('stays one meeting', async () => {
    const { list, poll, meetingsKnown } = aPoll();
    list([agenda]);
    await poll();
    list([{ ...agenda, ...thursday }]);
    expect(await poll()).toMatchObject([{ publicationId: 'dagsorden-1', meetingId: first }]);
    expect(await meetingsKnown()).toEqual([first]);
  });

  it.each([
    ['when its agenda is still listed', true],
    ['when its agenda is gone from the list', false],
  ])('is the meeting of its minutes %s', async (_, isListed) => {
    const { list, poll, meetingsKnown } = aPoll();
    const moved = { ...agenda, ...thursday };
    const minutes = aListedPublication({ startsAt: thursday.startsAt });
    list([agenda]);
    await poll();
    list([moved]);
    await poll();
    list(isListed ? [moved, minutes] : [minutes]);
    await poll();
    expect(await meetingsKnown()).toEqual([first, first]);
  });

  it('is the meeting of minutes that come in the same list as the new time', async () => {
    const { list, poll, meetingsKnown } = aPoll();
    list([agenda]);
    await poll();
    list([aListedPublication({ startsAt: thursday.startsAt }), { ...agenda, ...thursday }]);
    await poll();
    expect(await meetingsKnown()).toEqual([first, first]);
  });

  it('is not the meeting of another committee at the same hour', async () => {
    const { list, poll, meetingsKnown } = aPoll();
    list([agenda]);
    await poll();
    list([agenda, aListedPublication({ committeeKey: 'kommunalbestyrelsen' })]);
    await poll();
    expect(await meetingsKnown()).toEqual([first, 'ballerup.kommunalbestyrelsen.20260414T0600']);
  });
});
